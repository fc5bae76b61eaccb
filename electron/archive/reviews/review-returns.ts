import type { Id, IsoDate, IsoInstant } from '../../../shared/schemas/primitives.ts';
import { localDate } from '../../local-date.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** What became of the last hand-out of an objective for a check. */
export interface ObjectiveReturn {
  readonly objectiveId: Id;
  readonly receiver: string;
  readonly deadline: IsoDate | null;
  readonly state: 'out' | 'overdue' | 'returned' | 'closed';
  /** When it came back; until when it is awaited. */
  readonly day: IsoDate | null;
}

interface HandedRow {
  readonly objectiveId: Id;
  readonly receiver: string;
  readonly deadline: IsoDate | null;
  readonly closed: 0 | 1;
  readonly takenAt: IsoInstant | null;
}

/** The last hand-out of each objective for a check decides. */
const HANDED = `
SELECT objectiveId, receiver, deadline, closed, takenAt FROM (
  SELECT objectiveId, receiver, deadline, closed,
    (SELECT max(takenAt) FROM takenReturns WHERE takenReturns.handOutId = handOuts.id) AS takenAt,
    row_number() OVER (PARTITION BY objectiveId ORDER BY at DESC, handOuts.id DESC) AS rank
  FROM handOutObjectives JOIN handOuts ON handOuts.id = handOutId
  WHERE reviewId = ? AND role = 'handed')
WHERE rank = 1 ORDER BY objectiveId`;

/** What was asked for a check, objective by objective, and what came back. Without hand-outs there is none. */
export function reviewReturns(db: ReadableDatabase, reviewId: Id, today: IsoDate): readonly ObjectiveReturn[] {
  return prepared<[Id], HandedRow>(db, HANDED)
    .all(reviewId)
    .map(({ closed, takenAt, ...row }) => {
      if (takenAt !== null) return { ...row, state: 'returned', day: localDate(new Date(takenAt)) };
      if (closed === 1) return { ...row, state: 'closed', day: null };
      const isOverdue = row.deadline !== null && row.deadline < today;
      return { ...row, state: isOverdue ? 'overdue' : 'out', day: row.deadline };
    });
}
