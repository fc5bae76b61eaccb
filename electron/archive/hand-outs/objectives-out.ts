import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** An objective that another office has and that nothing came back of yet. */
export interface ObjectiveOut {
  readonly objectiveId: Id;
  readonly receiver: string;
  readonly deadline: IsoDate | null;
}

const OUT = `
SELECT objectiveId, receiver, deadline FROM handOutObjectives
JOIN handOuts ON handOuts.id = handOutId
JOIN objectives ON objectives.id = objectiveId
WHERE role = 'handed' AND closed = 0 AND handOutId NOT IN (SELECT handOutId FROM takenReturns)
ORDER BY handOuts.at, handOutId, objectiveId`;

/** The objectives that are out, once for each hand-out that is awaited. */
export function objectivesOut(db: ReadableDatabase): readonly ObjectiveOut[] {
  return prepared<[], ObjectiveOut>(db, OUT).all();
}
