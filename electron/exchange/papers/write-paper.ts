import { extname, resolve } from 'node:path';
import { formatDate } from '../../../shared/format/dates.ts';
import type { PaperOptions } from '../../../shared/schemas/paper.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { kindByExtension, PDF, WORKBOOK, writableTarget } from '../../files/writable-target.ts';
import { PagedDocument } from '../../paper/pdf/paged-document.ts';
import { writePdf } from '../report/pdf/write-pdf.ts';
import { writeOdsWorkbook } from '../spreadsheets/ods/write-ods-workbook.ts';
import { writeXlsx } from '../spreadsheets/xlsx/write-xlsx.ts';
import { ganttModel } from './gantt/gantt-model.ts';
import { layOutGantt } from './gantt/lay-out-gantt.ts';
import { printableGantt } from './gantt/printable-gantt.ts';
import { listReport } from './list/list-report.ts';
import { listWorkbook } from './list/list-tables.ts';
import { type PaperOrigin, type PaperSelection, type PaperSource, withPaperSource } from './paper-source.ts';

/** What was written; `pages` is null for a workbook, which has none. */
export interface WrittenPaper {
  readonly path: string;
  readonly objectives: number;
  readonly pages: number | null;
}

/** What to write of which objectives. */
export interface PaperOrder {
  readonly origin: PaperOrigin;
  readonly selection: PaperSelection;
  readonly options: PaperOptions;
}

interface Made extends Pick<WrittenPaper, 'pages'> {
  readonly bytes: Uint8Array;
}

const SHEETS = [
  { ...WORKBOOK, write: writeXlsx },
  {
    extension: '.ods',
    mark: 'application/vnd.oasis.opendocument.spreadsheet',
    noun: 'un foglio OpenDocument',
    write: writeOdsWorkbook,
  },
];

/**
 * Writes a paper over the objectives of a year as the extension says: a PDF, or of a list a workbook too. Of what was frozen the bytes are the same
 * on any day.
 * @throws AppError `output-unwritable`, and what `withPaperSource` throws.
 */
export async function writePaper(
  db: ReadableDatabase,
  { origin, selection, options }: PaperOrder,
  out: string,
): Promise<WrittenPaper> {
  const path = resolve(out);
  const kinds = options.kind === 'list' ? [PDF, ...SHEETS] : [PDF];
  const endings = options.kind === 'list' ? '.pdf, .xlsx o .ods' : '.pdf';
  const target = writableTarget(path, kindByExtension(path, kinds, `il nome deve finire in ${endings}`));
  const sheet = SHEETS.find(({ extension }) => extension === extname(path).toLowerCase());
  // What is read is read while its archive is open; sheets are packed after that.
  const { made, objectives } = withPaperSource(db, origin, selection, (source) => {
    const count = source.objectives.length;
    if (sheet === undefined || options.kind !== 'list') return { made: paperPdf(source, options), objectives: count };
    const draft = listWorkbook(source, options);
    return { made: sheet.write(draft).then((bytes): Made => ({ bytes, pages: null })), objectives: count };
  });
  const { bytes, pages } = await made;
  writeWhole(target, bytes);
  return { path, objectives, pages };
}

/** A paper as a tagged PDF/A. */
export function paperPdf(source: PaperSource, options: PaperOptions): Made & { readonly pages: number } {
  const { year, printedOn } = source;
  if (options.kind === 'list') return writePdf(listReport(source, options), printedOn);
  const title = `Cronoprogramma ${year.year}, elaborato il ${formatDate(printedOn)}`;
  const document = new PagedDocument({ title, created: new Date(`${printedOn}T00:00:00Z`), pageNumbers: true });
  for (const section of layOutGantt(printableGantt(ganttModel(source, options)))) document.add(section);
  document.end();
  return { bytes: document.take(), pages: document.pages };
}
