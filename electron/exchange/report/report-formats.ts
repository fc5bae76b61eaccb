import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { type FileKind, kindByExtension, PDF } from '../../files/writable-target.ts';
import { MIMETYPES } from '../open-document/write-open-document.ts';
import { writeOdt } from './odt/write-odt.ts';
import { writePdf } from './pdf/write-pdf.ts';
import type { Report } from './report-model.ts';

/** The bytes of a report; `pages` is null where whoever opens them divides them into pages. */
export interface MadeReport {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

/** A kind of file that a report is written as. The same report and day give the same bytes. */
export type ReportFormat = FileKind & {
  readonly write: (report: Report, day: IsoDate) => MadeReport | Promise<MadeReport>;
};

const FORMATS: readonly ReportFormat[] = [
  { ...PDF, write: writePdf },
  {
    extension: '.odt',
    mark: MIMETYPES.text,
    noun: 'un documento OpenDocument',
    write: async (report, day) => ({ bytes: await writeOdt(report, day), pages: null }),
  },
];

/** The format that the ending of a path says: a tagged PDF/A, or an OpenDocument text. @throws AppError `output-unwritable` for another ending. */
export function reportFormat(path: string): ReportFormat {
  const extensions = FORMATS.map(({ extension }) => extension).join(' oppure ');
  return kindByExtension(path, FORMATS, `il nome deve finire in ${extensions}`);
}
