import { centresBelow } from '../../../../shared/rules/centres-below.ts';
import { isFinalReview, reviewYear } from '../../../../shared/rules/review/review-date.ts';
import type { Id, IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { ObjectiveFigures, RollUpMeans, YearFigures } from '../../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase } from '../../../archive/archive.ts';
import { withDocumentDatabase } from '../../../archive/document/document-database.ts';
import { figuresOf } from '../../../archive/reviews/figures-of.ts';
import { lastYearMeans } from '../../../archive/reviews/last-year.ts';
import { reviewsOf, type StatedReview } from '../../../archive/reviews/reviews.ts';
import { snapshotDay, snapshotDocument } from '../../../archive/reviews/snapshots.ts';
import { type ToldVersion, toldVersions } from '../../../archive/versions/plan-history.ts';
import { type PlanVersion, versionsOf } from '../../../archive/versions/plan-versions.ts';
import type { ReportOrder } from './report-order.ts';

/** What the parts of a report are made of: the archive as it is or was frozen, and the figures of the objectives that are printed. */
export interface ReportSource {
  readonly db: ReadableDatabase;
  readonly review: StatedReview;
  readonly order: ReportOrder;
  readonly figures: YearFigures;
  /** Those that are printed, by code. */
  readonly objectives: readonly ObjectiveFigures[];
  readonly isFinal: boolean;
  readonly isCompared: boolean;
  /** The day printed as that of elaboration. */
  readonly printedOn: IsoDate;
  /** The same objectives at the check before, by identity; null where none was closed. */
  readonly previous: ReadonlyMap<Id, ObjectiveFigures> | null;
  /** What the year before came to at its final check; null where this archive has none, or where only some centres are printed. */
  readonly lastYear: RollUpMeans | null;
  /** The centres that are printed; all of them when null. */
  readonly wantedCentres: ReadonlySet<Id> | null;
  /** The versions of the plan, each with what it varied; of a closed check those that had been adopted by then. Read anew each time. */
  readonly versions: () => readonly ToldVersion[];
}

/**
 * Gathers what a report is made of, and works on it while it lasts. Of a closed check everything is read as it was frozen, so that what is
 * printed is the same whenever it is.
 */
export function withReportSource<T>(
  db: ReadableDatabase,
  review: StatedReview,
  order: ReportOrder,
  work: (source: ReportSource) => T,
): T {
  const figures = figuresOf(db, review);
  const { centreIds } = order;
  const wanted = centreIds === null ? null : new Set(centreIds.flatMap((id) => [...centresBelow(id, figures.centres)]));
  const { closing } = review;
  const source = {
    review,
    order,
    figures,
    objectives: figures.objectives.filter(
      ({ centreId }) => wanted === null || (centreId !== null && wanted.has(centreId)),
    ),
    isFinal: isFinalReview(review.date),
    isCompared: figures.reckoning.expectedProgress !== 'none',
    printedOn: closing === null ? order.printedOn : snapshotDay(db, closing.snapshotId),
    previous: previousOf(db, review),
    lastYear: centreIds === null ? lastYearOf(db, review, figures) : null,
    wantedCentres: wanted,
    versions: () => toldVersions(db, versionsBy(db, review)),
  };
  if (closing === null) return work({ ...source, db });
  return withDocumentDatabase(snapshotDocument(db, closing.snapshotId), (frozen) => work({ ...source, db: frozen }));
}

/**
 * The versions that a check tells of: all of them while it is open, and of a closed one those that are older than its closing, whatever their
 * dates. Both keep the number of the last change that had been written: that of a version which came later is not less. What is printed of a
 * closed check is so the same on any day.
 */
function versionsBy(db: ReadableDatabase, { planId, date, closing }: StatedReview): readonly PlanVersion[] {
  const versions = versionsOf(db, planId, reviewYear(date));
  return closing === null ? versions : versions.filter(({ seenChange }) => seenChange < closing.seenChange);
}

function previousOf(db: ReadableDatabase, { planId, date }: StatedReview): ReportSource['previous'] {
  const before = reviewsOf(db, planId, reviewYear(date)).findLast((one) => one.date < date && one.state !== 'open');
  if (before === undefined) return null;
  return new Map(figuresOf(db, before).objectives.map((one) => [one.objectiveId, one]));
}

function lastYearOf(db: ReadableDatabase, review: StatedReview, { lastYear }: YearFigures): RollUpMeans | null {
  if (!isFinalReview(review.date)) return null;
  // What an earlier program froze lacks it.
  return lastYear === undefined ? lastYearMeans(db, review) : lastYear;
}
