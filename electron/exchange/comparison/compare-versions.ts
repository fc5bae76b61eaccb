import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ComparedPart } from '../../../shared/schemas/selection.ts';
import type { WorkWatch } from '../exchange-work.ts';
import { MergeDesk } from '../merge/merge-desk.ts';
import type { ComparisonReport } from './comparison-report.ts';
import type { ComparisonSource } from './comparison-source.ts';
import { reportFormat } from './write-report.ts';

export interface ComparedVersions extends ComparisonReport {
  /** The report that was written; null when none was asked for. */
  readonly file: string | null;
}

export interface ComparisonOptions {
  /** Of which plan and year; all of both when absent. */
  readonly part?: ComparedPart | undefined;
  /** Day that a report bears. */
  readonly date: IsoDate;
  /** Where to write a report, a PDF or a spreadsheet by its extension. */
  readonly out?: string | undefined;
}

/**
 * Compares two versions without a window, in the thread that calls it. Their files stay as they are.
 * @throws AppError for a file that cannot be read, `output-unwritable` before anything is compared, `not-found` for a plan or year that
 * neither has, `cancelled`.
 */
export async function compareVersions(
  before: ComparisonSource,
  after: ComparisonSource,
  { date, out, part = {} }: ComparisonOptions,
  watch: WorkWatch,
): Promise<ComparedVersions> {
  if (out !== undefined) reportFormat(out);
  const desk = await MergeDesk.open({ kind: 'comparison', before, after, part }, watch);
  return { ...desk.report(), file: out === undefined ? null : await desk.writeReport(out, date) };
}
