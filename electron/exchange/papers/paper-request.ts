import { z } from 'zod';
import { frozenBy } from '../../../shared/schemas/frozen-by.ts';
import { paperOptions } from '../../../shared/schemas/paper.ts';
import { id, isoDate, year } from '../../../shared/schemas/primitives.ts';
import { printSelection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { frozenPlan } from '../../archive/versions/frozen-plan.ts';
import type { PaperOrigin } from './paper-source.ts';
import { type WrittenPaper, writePaper } from './write-paper.ts';

/** A paper of a plan and year as they are today, or as a check or a version froze them where that is named. */
export const paperRequest = z.strictObject({
  planId: id,
  year,
  today: isoDate,
  of: frozenBy.nullable(),
  selection: printSelection.pick({ text: true, centre: true, only: true }),
  options: paperOptions,
});
export type PaperRequest = Readonly<z.infer<typeof paperRequest>>;

/** Writes the paper that is asked for. @throws as `writePaper` and `frozenPlan`. */
export function writeRequestedPaper(
  db: ReadableDatabase,
  { planId, year: ofYear, today, of, selection, options }: PaperRequest,
  out: string,
): Promise<WrittenPaper> {
  const origin: PaperOrigin =
    of === null ? { kind: 'live', planId, year: ofYear, today } : { kind: 'frozen', ...frozenPlan(db, of) };
  return writePaper(db, { origin, selection, options }, out);
}
