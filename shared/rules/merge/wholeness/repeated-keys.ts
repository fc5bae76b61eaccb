import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES, ROOT_TABLES } from '../rows/merge-tables.ts';
import type { Sides } from '../rows/sides.ts';
import { Leaving, mayCome } from './possible-values.ts';
import { onlyMine, type WholenessCheck } from './wholeness-check.ts';

/** Natural keys, such as the name of a person: theirs cannot give one that a row of mine has, or keeps until somebody chooses. */
export const repeatedKeys: WholenessCheck = (sides, differences) =>
  ROOT_TABLES.flatMap((entity) => {
    const written = differences.filter((one) => one.entity === entity && mayCome(one));
    const renaming = written.filter((one) => newKey(sides, one) !== null);
    if (renaming.length === 0) return [];
    const held = keysOfMine(sides.mine, entity, differences, renaming);
    return renaming.filter((one) => held.has(newKey(sides, one))).map(onlyMine);
  });

/** The key that a difference gives to its row; null when it gives none, or the one that the row has. */
function newKey(sides: Sides<DocumentIndex>, { entity, entityId, kind, field, theirs }: Difference): string | null {
  const { key } = MERGE_TABLES[entity];
  if (kind === 'added') {
    const row = sides.theirs.find(entity, entityId);
    return row === undefined ? null : key(row);
  }
  const mine = sides.mine.find(entity, entityId);
  if (field === null || mine === undefined || typeof theirs !== 'string') return null;
  const renamed = key({ ...mine, [field]: theirs });
  return renamed === key(mine) ? null : renamed;
}

/** Keys that rows of mine do not give up for sure. */
function keysOfMine(
  mine: DocumentIndex,
  entity: DocumentEntity,
  differences: readonly Difference[],
  renaming: readonly Difference[],
): ReadonlySet<string | null> {
  const leaving = new Leaving(mine, differences);
  const renamed = new Set(renaming.filter(({ state }) => state === 'taken').map(({ entityId }) => entityId));
  const staying = [...mine.rows(entity).values()].filter((row) => !renamed.has(row.id) && !leaving.has(entity, row));
  return new Set(staying.map(MERGE_TABLES[entity].key));
}
