import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import { differenceKey } from '../differences/new-difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue } from '../rows/row.ts';
import { Leaving, mayCome } from './possible-values.ts';
import { onlyMine, type WholenessCheck } from './wholeness-check.ts';

/** A register row that theirs deleted stays while something of mine may go on referring to it. */
export const usedRows: WholenessCheck = ({ mine }, differences) => {
  const removed = differences.filter((one) => one.kind === 'removed' && one.objectiveId === null && mayCome(one));
  if (removed.length === 0) return [];
  const used = usesOf(mine, new Set(removed.map(({ entityId }) => entityId)), differences);
  return removed.filter(({ entityId }) => used.has(entityId)).map(onlyMine);
};

function usesOf(
  mine: DocumentIndex,
  wanted: ReadonlySet<FieldValue | undefined>,
  differences: readonly Difference[],
): ReadonlySet<FieldValue | undefined> {
  const leaving = new Leaving(mine, differences);
  const replaced = new Set(differences.filter(({ state }) => state === 'taken').map(({ key }) => key));
  const used = new Set<FieldValue | undefined>();
  for (const entity of Object.keys(MERGE_TABLES) as readonly DocumentEntity[]) {
    const fields = Object.keys(MERGE_TABLES[entity].references);
    if (fields.length === 0) continue;
    for (const row of mine.rows(entity).values()) {
      for (const field of fields) {
        if (!wanted.has(row[field]) || replaced.has(differenceKey(entity, row.id, field))) continue;
        if (!leaving.has(entity, row)) used.add(row[field]);
      }
    }
  }
  return used;
}
