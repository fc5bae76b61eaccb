import { extname, resolve } from 'node:path';
import { formatDate } from '../../../shared/format/dates.ts';
import type { PaperOptions } from '../../../shared/schemas/paper.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { kindByExtension, PDF, WORKBOOK, writableTarget } from '../../files/writable-target.ts';
import type { PositionedSection } from '../../paper/layout/positioned-page.ts';
import { PagedDocument } from '../../paper/pdf/paged-document.ts';
import { layOutReport } from '../reviews/report/lay-out-report.ts';
import { printableReport } from '../reviews/report/printable-report.ts';
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
  const { title, sections } = drawn(source, options);
  const document = new PagedDocument({ title, created: new Date(`${source.printedOn}T00:00:00Z`), pageNumbers: true });
  for (const section of sections) document.add(section);
  document.end();
  return { bytes: document.take(), pages: document.pages };
}

function drawn(
  source: PaperSource,
  options: PaperOptions,
): { readonly title: string; readonly sections: Iterable<PositionedSection> } {
  const { figures, printedOn } = source;
  const titled = (name: string): string => `${name} ${figures.year}, elaborato il ${formatDate(printedOn)}`;
  return options.kind === 'list'
    ? { title: titled('Elenco obiettivi'), sections: [layOutReport(printableReport(listReport(source, options)))] }
    : { title: titled('Cronoprogramma'), sections: layOutGantt(printableGantt(ganttModel(source, options))) };
}
