import type { ReviewRow, ShownReview } from '../../../shared/ipc/channels/reviews.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import { rolledUp } from '../../../shared/rules/review/roll-up.ts';
import type { Phase } from '../../../shared/schemas/phase.ts';
import { type Id, type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';
import type { ObjectiveFigures, YearFigures } from '../../../shared/schemas/review-figures.ts';
import type { Archive, ReadableDatabase } from '../../archive/archive.ts';
import { prepared } from '../../archive/connection/prepared.ts';
import { changedSince } from '../../archive/reviews/changed-since.ts';
import { closedFigures } from '../../archive/reviews/figures-of.ts';
import { type ObjectiveReturn, reviewReturns } from '../../archive/reviews/review-returns.ts';
import { isReceivedReview, reviewById, reviewsOf, type StatedReview } from '../../archive/reviews/reviews.ts';
import { snapshotDay, snapshotDocument, snapshotFigures } from '../../archive/reviews/snapshots.ts';
import { KeptFigures } from './kept-figures.ts';

/** A check with its figures, as they stand after so many written rows: hand-outs and returns are in no log. */
interface Opened {
  readonly mark: number;
  /** What is overdue depends on the day. */
  readonly today: IsoDate;
  readonly review: StatedReview;
  readonly figures: YearFigures;
  readonly byId: ReadonlyMap<Id, ObjectiveFigures>;
  readonly returns: ReadonlyMap<Id, ObjectiveReturn>;
  readonly previous: ReadonlyMap<Id, ObjectiveFigures['progress']> | null;
}

/** What the window asks of checks, reckoned once for as long as nothing is written: of ten thousand objectives it is shown piece by piece. */
export class ReviewDesk {
  readonly #archive: () => Archive;
  readonly #today: () => IsoDate;
  #opened: Opened | null = null;
  #of: ReadableDatabase | null = null;
  /** Figures of the open check, and of the year today. */
  readonly #live = new KeptFigures();
  readonly #now = new KeptFigures();
  #frozen: { readonly db: ReadableDatabase; readonly figures: Map<Id, YearFigures> } | null = null;
  #phases: {
    readonly db: ReadableDatabase;
    readonly snapshotId: Id;
    readonly of: ReadonlyMap<Id, readonly Phase[]>;
  } | null = null;

  constructor(archive: () => Archive, today: () => IsoDate) {
    this.#archive = archive;
    this.#today = today;
  }

  /** The checks of a plan and year, by date. */
  list(planId: Id, year: number): ShownReview[] {
    const { database } = this.#archive();
    return reviewsOf(database, planId, year).map((review) => shown(database, review));
  }

  /** A check as it is offered. @throws AppError `not-found`. */
  shown(reviewId: Id): ShownReview {
    const { database } = this.#archive();
    return shown(database, reviewById(database, reviewId));
  }

  /** What a check comes to, and its objectives, the furthest behind first. @throws AppError `not-found`, `archive-damaged`. */
  read(reviewId: Id) {
    const { figures, returns, previous } = this.#open(reviewId);
    return {
      review: this.shown(reviewId),
      reckoning: figures.reckoning,
      total: rolledUp(figures.objectives),
      returns: returnCounts([...returns.values()]),
      hasPrevious: previous !== null,
      order: figures.objectives.toSorted(byGap).map(({ objectiveId }) => objectiveId),
    };
  }

  /** Lines of some objectives; those that the check has no longer are left out. */
  rows(reviewId: Id, objectiveIds: readonly Id[]): ReviewRow[] {
    const { figures, byId, returns, previous } = this.#open(reviewId);
    const centres = new Map(figures.centres.map(({ id, code, name }) => [id, code || name]));
    return objectiveIds.flatMap((id) => {
      const found = byId.get(id);
      if (found === undefined) return [];
      const { objectiveId: _, ...told } = found;
      const handed = returns.get(id);
      return {
        ...told,
        id,
        centre: centres.get(found.centreId ?? id) ?? '',
        previous: previous?.get(id) ?? null,
        returned: handed === undefined ? null : { state: handed.state, day: handed.day },
      };
    });
  }

  /** What all of a check comes to now. */
  total(reviewId: Id) {
    return rolledUp(this.#open(reviewId).figures.objectives);
  }

  /** The figures of a check. */
  figures(reviewId: Id): YearFigures {
    return this.#figures(reviewById(this.#archive().database, reviewId));
  }

  /** The phases of an objective as they were frozen. @throws AppError `archive-damaged`. */
  frozenPhases(snapshotId: Id, objectiveId: Id): readonly Phase[] {
    const { database } = this.#archive();
    if (this.#phases?.db !== database || this.#phases.snapshotId !== snapshotId) {
      const { phases } = snapshotDocument(database, snapshotId);
      this.#phases = { db: database, snapshotId, of: Map.groupBy(phases, (phase) => phase.objectiveId) };
    }
    return this.#phases.of.get(objectiveId) ?? [];
  }

  /** The figures of a year today, kept within it. */
  today(planId: Id, year: number): YearFigures {
    const today = this.#today();
    const [first, last] = [isoDate.parse(`${year}-01-01`), isoDate.parse(`${year}-12-31`)];
    const [, on = today] = [first, today, last].toSorted();
    return this.#now.read(this.#archive().database, { planId, year, on, reviewId: null });
  }

  #figures(review: StatedReview): YearFigures {
    const { database } = this.#archive();
    const { id, planId, date, state } = review;
    if (state === 'open') return this.#live.read(database, { planId, year: reviewYear(date), on: date, reviewId: id });
    return closedFigures(database, review, (db, snapshotId) => this.#frozenBy(db, snapshotId));
  }

  /** What was frozen never changes: it is read once. */
  #frozenBy(db: ReadableDatabase, snapshotId: Id): YearFigures {
    if (this.#frozen?.db !== db) this.#frozen = { db, figures: new Map() };
    const known = this.#frozen.figures.get(snapshotId);
    if (known !== undefined) return known;
    const figures = snapshotFigures(db, snapshotId);
    this.#frozen.figures.set(snapshotId, figures);
    return figures;
  }

  /** Progress at the last check that was closed before this one; null where there is none. */
  #previousProgress({ planId, date }: StatedReview): Opened['previous'] {
    const before = reviewsOf(this.#archive().database, planId, reviewYear(date)).findLast(
      (one) => one.date < date && one.state !== 'open',
    );
    if (before === undefined) return null;
    return new Map(this.#figures(before).objectives.map(({ objectiveId, progress }) => [objectiveId, progress]));
  }

  #open(reviewId: Id): Opened {
    const { database } = this.#archive();
    const mark = writtenRows(database);
    const today = this.#today();
    const known = this.#of === database ? this.#opened : null;
    if (known !== null && known.review.id === reviewId && known.mark === mark && known.today === today) return known;
    const review = reviewById(database, reviewId);
    const figures = this.#figures(review);
    const byId = new Map(figures.objectives.map((one) => [one.objectiveId, one]));
    const handed = reviewReturns(database, reviewId, today);
    const returns = new Map(handed.map((one) => [one.objectiveId, one]));
    this.#of = database;
    this.#opened = { mark, today, review, figures, byId, returns, previous: this.#previousProgress(review) };
    return this.#opened;
  }
}

/** How many rows this connection has written. */
function writtenRows(db: ReadableDatabase): number {
  return prepared<[], { readonly rows: number }>(db, 'SELECT total_changes() AS rows').get()?.rows ?? 0;
}

/** The furthest behind first; what cannot be compared last. */
function byGap(one: ObjectiveFigures, other: ObjectiveFigures): number {
  const [gap, otherGap] = [one.gap ?? Number.POSITIVE_INFINITY, other.gap ?? Number.POSITIVE_INFINITY];
  return gap === otherGap ? 0 : gap - otherGap;
}

/** How many objectives were asked for, and came back; null where none was asked for. */
export function returnCounts(handed: readonly ObjectiveReturn[]) {
  if (handed.length === 0) return null;
  const of = (state: ObjectiveReturn['state']): number => handed.filter((one) => one.state === state).length;
  return { asked: handed.length, returned: of('returned'), overdue: of('overdue') };
}

function shown(db: ReadableDatabase, { id, planId, date, state, closing }: StatedReview): ShownReview {
  return {
    id,
    date,
    state,
    isReceived: isReceivedReview(db, id),
    snapshotId: closing?.snapshotId ?? null,
    closedOn: closing === null ? null : snapshotDay(db, closing.snapshotId),
    changed: closing === null ? 0 : changedSince(db, closing.seenChange, planId, reviewYear(date)),
  };
}
