import type { ArchiveDocument } from '../../../schemas/archive-document.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { MERGE_TABLES } from './merge-tables.ts';
import { type FieldValue, type Row, rowsIn } from './row.ts';

type Groups = ReadonlyMap<FieldValue | undefined, readonly Row[]>;

const NONE: readonly Row[] = [];

/** The rows of a document by identity and by what they belong to; a table is indexed when it is first asked for. */
export class DocumentIndex {
  readonly document: ArchiveDocument;
  readonly #rows = new Map<DocumentEntity, ReadonlyMap<FieldValue | undefined, Row>>();
  readonly #named = new Map<DocumentEntity, ReadonlyMap<string | null, Row>>();
  readonly #groups = new Map<DocumentEntity, Groups>();

  constructor(document: ArchiveDocument) {
    this.document = document;
  }

  /** The rows of a table by identity. */
  rows(entity: DocumentEntity): ReadonlyMap<FieldValue | undefined, Row> {
    return kept(this.#rows, entity, () => new Map(rowsIn(this.document, entity).map((row) => [row.id, row])));
  }

  find(entity: DocumentEntity, id: FieldValue | undefined): Row | undefined {
    return this.rows(entity).get(id);
  }

  /** The row of a table that has a natural key. */
  named(entity: DocumentEntity, key: string | null): Row | undefined {
    if (key === null) return undefined;
    const { key: keyOf } = MERGE_TABLES[entity];
    const rows = kept(
      this.#named,
      entity,
      () => new Map(rowsIn(this.document, entity).map((row) => [keyOf(row), row])),
    );
    return rows.get(key);
  }

  /** The rows of a table that belong to a row, in their order. */
  owned(entity: DocumentEntity, owner: Id): readonly Row[] {
    const { owner: field, identity } = MERGE_TABLES[entity];
    const groups = kept(this.#groups, entity, () => grouped(this.document, entity, field?.field ?? '', identity));
    return groups.get(owner) ?? NONE;
  }

  /** The objectives right under one. */
  children(objectiveId: Id): readonly Row[] {
    const { identity } = MERGE_TABLES.objectives;
    const groups = kept(this.#groups, 'objectives', () => grouped(this.document, 'objectives', 'parentId', identity));
    return groups.get(objectiveId) ?? NONE;
  }
}

const indexes = new WeakMap<ArchiveDocument, DocumentIndex>();

/** The index of a document, made once for as long as the document is held. */
export function indexed(document: ArchiveDocument): DocumentIndex {
  return kept(indexes, document, () => new DocumentIndex(document));
}

function kept<Key extends WeakKey | string, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function grouped(
  document: ArchiveDocument,
  entity: DocumentEntity,
  field: string,
  identity: (row: Row) => FieldValue | undefined,
): Groups {
  const groups = new Map<FieldValue | undefined, Row[]>();
  for (const row of rowsIn(document, entity)) {
    const group = groups.get(row[field]);
    if (group === undefined) groups.set(row[field], [row]);
    else group.push(row);
  }
  const place = (row: Row) => Number(row['position'] ?? 0);
  const byPlace = (one: Row, other: Row) => place(one) - place(other) || compared(identity(one), identity(other));
  for (const group of groups.values()) if (group.length > 1) group.sort(byPlace);
  return groups;
}

function compared(one: FieldValue | undefined, other: FieldValue | undefined): number {
  if (one === other || one === undefined || other === undefined || one === null || other === null) return 0;
  return one < other ? -1 : 1;
}
