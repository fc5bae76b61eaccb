import type { ArchiveDocument } from '../../../schemas/archive-document.ts';
import type { Id } from '../../../schemas/primitives.ts';
import type { ReviewEntry } from '../../../schemas/review-entry.ts';
import type { Documents } from '../rows/sides.ts';

/**
 * What of checks nobody may bring in: entries of those that mine has closed, or has no longer. Theirs of an objective that mine has not are left
 * out, so that the objective comes without them.
 */
export function withLockedEntries(
  { base, mine, theirs }: Documents,
  closedReviews: ReadonlySet<Id> = new Set(),
): { readonly documents: Documents; readonly lockedEntries: ReadonlySet<Id> } {
  const here = new Set(mine.reviews.map(({ id }) => id));
  const gone = base.reviewEntries.filter(({ reviewId }) => !here.has(reviewId)).map(({ reviewId }) => reviewId);
  const closed = new Set([...closedReviews, ...gone]);
  if (closed.size === 0) return { documents: { base, mine, theirs }, lockedEntries: new Set() };
  const isLocked = ({ reviewId }: ReviewEntry): boolean => closed.has(reviewId);
  const objectives = new Set(mine.objectives.map(({ id }) => id));
  const comes = (entry: ReviewEntry): boolean => objectives.has(entry.objectiveId) || !isLocked(entry);
  const without = (document: ArchiveDocument): ArchiveDocument => ({
    ...document,
    reviewEntries: document.reviewEntries.filter(comes),
  });
  const locked = [base, mine, theirs].flatMap(({ reviewEntries }) => reviewEntries.filter(isLocked));
  return {
    documents: { base: without(base), mine, theirs: without(theirs) },
    lockedEntries: new Set(locked.map(({ id }) => id)),
  };
}
