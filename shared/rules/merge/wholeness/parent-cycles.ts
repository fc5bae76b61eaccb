import type { Difference } from '../../../schemas/difference.ts';
import type { DocumentTableName } from '../../../schemas/document-table.ts';
import { parentField, TREE_NAMES } from '../../../schemas/table-names.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import type { FieldValue } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';
import { mayCome } from './possible-values.ts';
import { onlyMine, type WholenessCheck } from './wholeness-check.ts';

/** Trees, of objectives and of centres: a parent of theirs is held back where, with the parents of mine, a row could come under itself. */
export const parentCycles: WholenessCheck = (sides, differences) =>
  TREE_NAMES.flatMap((entity) => {
    const parent = parentField(entity) ?? '';
    const moves = differences.filter((one) => one.entity === entity && one.field === parent && mayCome(one));
    const moved = new Map(moves.map((one) => [one.entityId, one]));
    const parentsOf = (id: FieldValue) => possibleParents(sides, [entity, parent], id, moved);
    return moves.filter(({ entityId, theirs }) => isAbove(entityId, asReference(theirs), parentsOf)).map(onlyMine);
  });

function possibleParents(
  { mine, theirs }: Sides<DocumentIndex>,
  [entity, parent]: readonly [DocumentTableName, string],
  id: FieldValue,
  moved: ReadonlyMap<FieldValue, Difference>,
): readonly FieldValue[] {
  const move = moved.get(id);
  const row = mine.find(entity, id) ?? theirs.find(entity, id);
  const parents = [move?.state === 'taken' ? null : row?.[parent], asReference(move?.theirs)];
  return parents.filter((above) => above !== null && above !== undefined);
}

/** Whether a row is, or may come to be, another or above it. */
function isAbove(id: FieldValue, start: FieldValue, parentsOf: (id: FieldValue) => readonly FieldValue[]): boolean {
  const seen = new Set<FieldValue>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (next === null || seen.has(next)) continue;
    seen.add(next);
    open.push(...parentsOf(next));
  }
  return false;
}

function asReference(value: Difference['theirs'] | undefined): FieldValue {
  return typeof value === 'string' ? value : null;
}
