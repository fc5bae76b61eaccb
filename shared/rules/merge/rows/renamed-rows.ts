import type { ArchiveDocument, RowsByTable } from '../../../schemas/archive-document.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { eachTable } from '../../../schemas/table-names.ts';
import { MERGE_TABLES } from './merge-tables.ts';
import { type FieldValue, type Row, rowsIn } from './row.ts';

/** Identities of one document that are other identities in another. */
export type Twins = ReadonlyMap<FieldValue | undefined, Id>;

/** A document in which rows have the identity of their twins, also where others refer to them. */
export function withTwins(document: ArchiveDocument, twins: Twins): ArchiveDocument {
  if (twins.size === 0) return document;
  const { municipality } = document;
  return {
    ...document,
    municipality: municipality === null ? null : withTwin('municipality', municipality, twins),
    ...eachTable<RowsByTable>((name) => rowsIn(document, name).map((row) => withTwin(name, row, twins))),
  };
}

function withTwin<R extends Row>(entity: DocumentEntity, row: R, twins: Twins): R {
  const { references, links, owner } = MERGE_TABLES[entity];
  let renamed = row;
  for (const field of ['id', ...Object.keys(references), ...links, ...(owner === null ? [] : [owner.field])]) {
    const twin = twins.get(row[field]);
    if (twin !== undefined) renamed = { ...renamed, [field]: twin };
  }
  return renamed;
}
