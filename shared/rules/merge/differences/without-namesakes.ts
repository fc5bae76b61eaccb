import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import { type FieldValue, isSameValue, type Row } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';
import { mayCome } from '../wholeness/possible-values.ts';
import { differenceKey } from './new-difference.ts';

/**
 * Leaves out what mine says already under another identity: a register row that cannot come because one of mine has its natural key,
 * and a reference to it where mine refers to that one.
 */
export function withoutNamesakes(
  { mine, theirs }: Sides<DocumentIndex>,
  differences: readonly Difference[],
): readonly Difference[] {
  const coming = new Set(differences.filter((one) => one.kind === 'added' && mayCome(one)).map(({ key }) => key));
  const namesake = (entity: DocumentEntity, id: FieldValue): Row | undefined => {
    const row = mine.find(entity, id) === undefined ? theirs.find(entity, id) : undefined;
    if (row === undefined || coming.has(differenceKey(entity, row.id, 'added'))) return undefined;
    return mine.named(entity, MERGE_TABLES[entity].key(row));
  };
  return differences.filter(({ entity, entityId, kind, field, mine: here, theirs: there }) => {
    if (kind === 'added') return !isAlike(entity, theirs.find(entity, entityId), namesake(entity, entityId));
    const target = field === null ? undefined : MERGE_TABLES[entity].references[field];
    return target === undefined || typeof there !== 'string' || here === null || namesake(target, there)?.id !== here;
  });
}

function isAlike(entity: DocumentEntity, one: Row | undefined, other: Row | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return MERGE_TABLES[entity].fields.every((field) => field === 'position' || isSameValue(one[field], other[field]));
}
