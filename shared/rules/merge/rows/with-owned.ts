import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { DocumentIndex } from './document-index.ts';
import { MERGE_TABLES } from './merge-tables.ts';
import type { Row } from './row.ts';

/** A row and all that belongs to it, the owner before the owned. */
export function withOwned(
  index: DocumentIndex,
  entity: DocumentEntity,
  row: Row,
): readonly (readonly [DocumentEntity, Row])[] {
  const owned = MERGE_TABLES[entity].owned.flatMap((table) =>
    index.owned(table, row.id).flatMap((below) => withOwned(index, table, below)),
  );
  return [[entity, row], ...owned];
}
