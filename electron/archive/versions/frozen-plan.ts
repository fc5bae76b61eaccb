import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { reviewName, reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { FrozenBy } from '../../../shared/schemas/frozen-by.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { reviewById } from '../reviews/reviews.ts';
import { versionById } from './plan-versions.ts';

/** The objectives of a vista and year as something froze them. */
export interface FrozenPlan {
  readonly snapshotId: Id;
  readonly planId: Id;
  readonly year: number;
  /** That of the check, or of the act that adopted the version. */
  readonly date: IsoDate;
  /** How a paper says where its data are from: `com'erano alla verifica al 30/06/2026`. */
  readonly words: string;
}

/** What a closed check or a version froze. @throws AppError `conflict` for a check that is open; `not-found` for what is no more. */
export function frozenPlan(db: ReadableDatabase, { kind, id }: FrozenBy): FrozenPlan {
  if (kind === 'version') {
    const { snapshotId, planId, year, date, act } = versionById(db, id);
    return { snapshotId, planId, year, date, words: `com'erano nella versione del ${formatDate(date)} (${act})` };
  }
  const { closing, planId, date } = reviewById(db, id);
  if (closing === null)
    throw new AppError(
      'conflict',
      `La ${reviewName(date)} è ancora aperta e non ha fotografato niente: chiuderla prima, oppure stampare dai dati di oggi.`,
    );
  const words = `com'erano alla ${reviewName(date)}`;
  return { snapshotId: closing.snapshotId, planId, year: reviewYear(date), date, words };
}
