import { z } from 'zod';
import { paperOptions } from '../../../shared/schemas/paper.ts';
import { id, isoDate, year } from '../../../shared/schemas/primitives.ts';
import { printSelection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { reviewById } from '../../archive/reviews/reviews.ts';
import { frozenByReview, type PaperOrigin } from './paper-source.ts';
import { type WrittenPaper, writePaper } from './write-paper.ts';

/** A paper of a plan and year as they are today, or of a check as it froze them where that is named. */
export const paperRequest = z.strictObject({
  planId: id,
  year,
  today: isoDate,
  reviewId: id.nullable(),
  selection: printSelection.pick({ text: true, centre: true, only: true }),
  options: paperOptions,
});
export type PaperRequest = Readonly<z.infer<typeof paperRequest>>;

/** Writes the paper that is asked for. @throws as `writePaper`; AppError `not-found` for a check that is no more, `conflict` for an open one. */
export function writeRequestedPaper(
  db: ReadableDatabase,
  { planId, year: ofYear, today, reviewId, selection, options }: PaperRequest,
  out: string,
): Promise<WrittenPaper> {
  const origin: PaperOrigin =
    reviewId === null ? { kind: 'live', planId, year: ofYear, today } : frozenByReview(reviewById(db, reviewId));
  return writePaper(db, { origin, selection, options }, out);
}
