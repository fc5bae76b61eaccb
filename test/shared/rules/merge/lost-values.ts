import { type DocumentIndex, indexed } from '../../../../shared/rules/merge/rows/document-index.ts';
import { MERGE_TABLES } from '../../../../shared/rules/merge/rows/merge-tables.ts';
import type { Row } from '../../../../shared/rules/merge/rows/row.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Difference, DocumentEntity } from '../../../../shared/schemas/difference.ts';

/** What one side changed and is neither in the result nor listed, by the key that it would be listed by. */
export function lostValues(
  before: ArchiveDocument,
  after: ArchiveDocument,
  result: ArchiveDocument,
  listed: readonly Difference[],
): readonly string[] {
  const keys = new Set(listed.map(({ key }) => key));
  const [old, young, merged] = [indexed(before), indexed(after), indexed(result)];
  return (Object.keys(MERGE_TABLES) as readonly DocumentEntity[]).flatMap((entity) => {
    const written = [...young.rows(entity).values()].flatMap((row) => {
      const [was, is] = [counterpart(old, entity, row), counterpart(merged, entity, row)];
      if (isListed(keys, young, entity, row) || (is !== undefined && isListed(keys, merged, entity, is))) return [];
      if (was !== undefined && isListed(keys, old, entity, was)) return [];
      if (is === undefined) return was === undefined ? [`${entity}/${row.id}/added`] : [];
      return MERGE_TABLES[entity].fields
        .filter((field) => was?.[field] !== row[field] && !isThere(young, merged, entity, field, row, is))
        .map((field) => `${entity}/${is.id}/${field}`)
        .filter((key) => !keys.has(key));
    });
    const removed = [...old.rows(entity).values()].filter(
      (row) => counterpart(young, entity, row) === undefined && counterpart(merged, entity, row) !== undefined,
    );
    const unsaid = removed.filter((row) => {
      const is = counterpart(merged, entity, row);
      return !isListed(keys, old, entity, row) && (is === undefined || !isListed(keys, merged, entity, is));
    });
    return [...written, ...unsaid.map((row) => `${entity}/${row.id}/removed`)];
  });
}

function counterpart(index: DocumentIndex, entity: DocumentEntity, row: Row): Row | undefined {
  const { owner, identity } = MERGE_TABLES[entity];
  if (owner === null) return index.find(entity, row.id) ?? index.named(entity, MERGE_TABLES[entity].key(row));
  const above = index.find(owner.entity, row[owner.field]);
  const rows = above === undefined ? [] : index.owned(entity, above.id);
  return rows.find((other) => identity(other) === identity(row));
}

/** Whether a row, or one that it belongs to, is listed as a whole. */
function isListed(keys: ReadonlySet<string>, index: DocumentIndex, entity: DocumentEntity, row: Row): boolean {
  if (keys.has(`${entity}/${row.id}/added`) || keys.has(`${entity}/${row.id}/removed`)) return true;
  const { owner } = MERGE_TABLES[entity];
  const above = owner === null ? undefined : index.find(owner.entity, row[owner.field]);
  return owner !== null && above !== undefined && isListed(keys, index, owner.entity, above);
}

/** Whether a field says in the result what this side wrote: the value, or a row of the same name. */
function isThere(
  young: DocumentIndex,
  merged: DocumentIndex,
  entity: DocumentEntity,
  field: string,
  row: Row,
  is: Row,
): boolean {
  if (row[field] === is[field]) return true;
  const target = MERGE_TABLES[entity].references[field];
  const [one, other] = target === undefined ? [] : [young.find(target, row[field]), merged.find(target, is[field])];
  if (target === undefined || one === undefined || other === undefined) return false;
  const { key } = MERGE_TABLES[target];
  return key(one) !== null && key(one) === key(other);
}
