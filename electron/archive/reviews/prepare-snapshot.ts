import { isFinalReview, reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { inOneReading } from '../connection/one-reading.ts';
import { readDocumentSlice } from '../document/document-slice.ts';
import { packedContent } from '../hand-outs/package-contents.ts';
import { logMark } from '../steps/log-mark.ts';
import { lastYearMeans } from './last-year.ts';
import { readFigures } from './read-figures.ts';
import { reviewById, reviewedObjectives } from './reviews.ts';
import { type PreparedSnapshot, packedFigures } from './snapshots.ts';

/**
 * What a check would freeze now: the objectives of its plan and year with all that they refer to, of checks only this one, and the figures of
 * them, so that what was told stays even if a later program reckons otherwise.
 */
export function prepareSnapshot(db: ReadableDatabase, reviewId: Id): PreparedSnapshot {
  const { document, figures, mark } = inOneReading(db, () => {
    const review = reviewById(db, reviewId);
    const { planId, date } = review;
    const document = readDocumentSlice(db, reviewedObjectives(db, review), reviewId);
    const own = readFigures(db, { planId, year: reviewYear(date), on: date, reviewId }, document);
    const figures = isFinalReview(date) ? { ...own, lastYear: lastYearMeans(db, review) } : own;
    return { document, figures, mark: logMark(db) };
  });
  return { content: packedContent(document).bytes, figures: packedFigures(figures), mark };
}
