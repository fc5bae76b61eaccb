import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

const TREE = `
SELECT objectives.id, parentId, planId, level, objectives.code, year, title, shortDescription,
  coalesce(listItems.label, '') AS status, centreId, councillorId, coalesce(people.name, '') AS responsible, weight
FROM objectives
LEFT JOIN listItems ON listItems.id = statusId
LEFT JOIN people ON people.id = responsibleId
WHERE planId = ? ORDER BY objectives.code, objectives.id`;

/** Every objective of a plan, in one reading, by code: what the tree shows of it. */
export function treeRows(db: ReadableDatabase, planId: Id): TreeRow[] {
  return prepared<[Id], TreeRow>(db, TREE).all(planId);
}
