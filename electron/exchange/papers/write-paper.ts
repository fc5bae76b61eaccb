import { resolve } from 'node:path';
import { formatDate } from '../../../shared/format/dates.ts';
import type { PaperOptions } from '../../../shared/schemas/paper.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { kindByExtension, PDF, writableTarget } from '../../files/writable-target.ts';
import type { PositionedSection } from '../../paper/layout/positioned-page.ts';
import { PagedDocument } from '../../paper/pdf/paged-document.ts';
import { layOutReport } from '../reviews/report/lay-out-report.ts';
import { printableReport } from '../reviews/report/printable-report.ts';
import { ganttModel } from './gantt/gantt-model.ts';
import { layOutGantt } from './gantt/lay-out-gantt.ts';
import { printableGantt } from './gantt/printable-gantt.ts';
import { listReport } from './list/list-report.ts';
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

/**
 * Writes a paper over the objectives of a year. Of what was frozen the bytes are the same on any day.
 * @throws AppError `output-unwritable`, and what `withPaperSource` throws.
 */
export function writePaper(
  db: ReadableDatabase,
  { origin, selection, options }: PaperOrder,
  out: string,
): WrittenPaper {
  const path = resolve(out);
  const kind = kindByExtension(path, [PDF], `il nome deve finire in ${PDF.extension}`);
  const target = writableTarget(path, kind);
  const { bytes, pages, objectives } = withPaperSource(db, origin, selection, (source) => ({
    ...paperPdf(source, options),
    objectives: source.objectives.length,
  }));
  writeWhole(target, bytes);
  return { path, objectives, pages };
}

/** A paper as a tagged PDF/A. */
export function paperPdf(
  source: PaperSource,
  options: PaperOptions,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const { title, section } = drawn(source, options);
  const document = new PagedDocument({ title, created: new Date(`${source.printedOn}T00:00:00Z`), pageNumbers: true });
  document.add(section);
  document.end();
  return { bytes: document.take(), pages: document.pages };
}

function drawn(
  source: PaperSource,
  options: PaperOptions,
): { readonly title: string; readonly section: PositionedSection } {
  const { figures, printedOn } = source;
  const titled = (name: string): string => `${name} ${figures.year}, elaborato il ${formatDate(printedOn)}`;
  return options.kind === 'list'
    ? { title: titled('Elenco obiettivi'), section: layOutReport(printableReport(listReport(source, options))) }
    : { title: titled('Cronoprogramma'), section: layOutGantt(printableGantt(ganttModel(source, options))) };
}
