import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

export type NamedObjective = Pick<Objective, 'id' | 'code' | 'centreId' | 'year'>;

const NAMED = `
SELECT objectives.id, objectives.code, objectives.centreId, objectives.year
FROM json_each(?) AS asked CROSS JOIN objectives ON objectives.id = asked.value
ORDER BY asked.key`;

/** What some objectives are called, whose they are and of which year, in the order asked; one that is not there is left out. */
export function namedObjectives(db: ReadableDatabase, ids: readonly Id[]): readonly NamedObjective[] {
  return prepared<[string], NamedObjective>(db, NAMED).all(JSON.stringify(ids));
}

const YEARS = `
SELECT DISTINCT objectives.year
FROM json_each(?) AS asked CROSS JOIN objectives ON objectives.id = asked.value
LIMIT 2`;

/** The years that some objectives are of, no more than two: whether they are all of one. */
export function yearsOfObjectives(db: ReadableDatabase, ids: readonly Id[]): readonly Pick<Objective, 'year'>[] {
  return prepared<[string], Pick<Objective, 'year'>>(db, YEARS).all(JSON.stringify(ids));
}
