import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue, Row } from '../rows/row.ts';
import { withOwned } from '../rows/with-owned.ts';
import type { DocumentDraft } from './document-draft.ts';

/**
 * Makes every written row refer to rows that are there: to the row that has the same natural key, or else to the row itself, brought
 * with all that it has and refers to from the first source that knows it.
 */
export function resolveReferences(draft: DocumentDraft, sources: readonly DocumentIndex[]): void {
  const open = [...draft.written()];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [entity, row] = next;
    for (const [field, target] of Object.entries(MERGE_TABLES[entity].references)) {
      const id = row[field] ?? null;
      if (id === null || draft.find(target, id) !== undefined) continue;
      const source = sources.find((index) => index.find(target, id) !== undefined);
      const wanted = source?.find(target, id);
      if (source === undefined || wanted === undefined)
        throw new Error(`${entity}/${row.id} refers to nothing: ${field}`);
      const namesake = namesakeIn(draft, target, wanted);
      if (namesake !== undefined) redirect(draft, entity, row, field, namesake.id);
      else open.push(...bring(draft, source, target, wanted));
    }
  }
}

function namesakeIn(draft: DocumentDraft, entity: DocumentEntity, row: Row): Row | undefined {
  const key = MERGE_TABLES[entity].key(row);
  return key === null ? undefined : draft.named(entity, key);
}

function redirect(draft: DocumentDraft, entity: DocumentEntity, row: Row, field: string, id: FieldValue): void {
  draft.put(entity, { ...(draft.find(entity, row.id) ?? row), [field]: id });
}

function bring(draft: DocumentDraft, source: DocumentIndex, entity: DocumentEntity, row: Row) {
  const brought = withOwned(source, entity, row);
  for (const [table, owned] of brought) draft.put(table, owned);
  return brought;
}
