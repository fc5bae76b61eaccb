import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** Of which objectives what was found may be another. */
export interface ChangesSince {
  readonly objectives: ReadonlySet<Id>;
  /** Years of plans all of whose objectives are meant, by `yearOfPlan`. */
  readonly years: ReadonlySet<string>;
  /** Whether any objective at all is meant. */
  readonly all: boolean;
}

/*
 * A name that is new in a register changes nothing of what was told without it, and bands are told of outcomes only. The log keeps no
 * objective of a doubt or of what was accepted: a row that is there tells it, one that went is whole in the log. Checks are looked at by
 * themselves.
 */
const OBJECTIVES = `
SELECT DISTINCT entity = 'acceptedFindings' AS isAccepted, CASE entity
  WHEN 'importDoubts'
  THEN coalesce(json_extract(oldValue, '$.objectiveId'), (SELECT objectiveId FROM importDoubts WHERE id = entityId))
  WHEN 'acceptedFindings'
  THEN coalesce(json_extract(oldValue, '$.objectiveId'), (SELECT objectiveId FROM acceptedFindings WHERE id = entityId))
  ELSE objectiveId END AS objectiveId
FROM changes WHERE number > ? AND NOT (kind = 'insert' AND entity IN ('people', 'councillors', 'listItems'))
  AND entity NOT IN ('reviews', 'closings', 'bands', 'planVersions')`;

/* What goes on from a row that changed: its history may be behind, or in step again. */
const CONTINUING = `
SELECT objectiveId FROM indicators
WHERE continuesId IN (SELECT entityId FROM changes WHERE number > @number AND entity = 'indicators')
UNION SELECT id FROM objectives
WHERE continuesId IN (SELECT entityId FROM changes WHERE number > @number AND entity = 'objectives')`;

/*
 * The plan and day of a check that was begun, closed or taken away. One that was written and is gone since has the line of its going, so that
 * the line of its coming may tell nothing. A check is never given to another plan or day but by a merge: then any objective is meant.
 */
const REVIEWS = `
SELECT DISTINCT isMoved, coalesce(planId, json_extract(gone, '$.planId')) AS planId, coalesce(date, json_extract(gone, '$.date')) AS date
FROM (
  SELECT kind = 'update' AS isMoved, entityId AS reviewId, CASE kind WHEN 'delete' THEN oldValue END AS gone
  FROM changes WHERE number > @number AND entity = 'reviews'
  UNION ALL
  SELECT 0, CASE kind WHEN 'delete' THEN json_extract(oldValue, '$.reviewId')
    ELSE (SELECT reviewId FROM closings WHERE id = entityId) END, NULL
  FROM changes WHERE number > @number AND entity = 'closings'
) LEFT JOIN reviews ON reviews.id = reviewId`;

interface ReviewLine {
  readonly isMoved: 0 | 1;
  readonly planId: Id | null;
  readonly date: IsoDate | null;
}

/** What the lines of the log after a number touch. */
export function changesSince(db: ReadableDatabase, number: number): ChangesSince {
  const rows = prepared<[number], { isAccepted: 0 | 1; objectiveId: Id | null }>(db, OBJECTIVES)
    .all(number)
    // What was accepted of the whole archive is looked up with every answer.
    .filter(({ isAccepted, objectiveId }) => isAccepted === 0 || objectiveId !== null);
  const continuing = prepared<[{ number: number }], { readonly objectiveId: Id }>(db, CONTINUING).all({ number });
  const reviews = prepared<[{ number: number }], ReviewLine>(db, REVIEWS).all({ number });
  return {
    objectives: new Set([...rows, ...continuing].flatMap(({ objectiveId }) => objectiveId ?? [])),
    years: new Set(
      reviews.flatMap(({ planId, date }) =>
        planId === null || date === null ? [] : yearOfPlan({ planId, year: reviewYear(date) }),
      ),
    ),
    all: rows.some(({ objectiveId }) => objectiveId === null) || reviews.some(({ isMoved }) => isMoved === 1),
  };
}

/** Names a year of a plan, to be looked up. */
export function yearOfPlan({ planId, year }: Pick<Objective, 'planId' | 'year'>): string {
  return `${planId} ${year}`;
}
