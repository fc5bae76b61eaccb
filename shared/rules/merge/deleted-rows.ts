import type { ArchiveDocument, RowsByTable } from '../../schemas/archive-document.ts';
import type { DocumentTableName } from '../../schemas/document-table.ts';
import type { Id } from '../../schemas/primitives.ts';
import { eachTable, TABLE_NAMES } from '../../schemas/table-names.ts';
import { alignDocument } from './align-document.ts';
import { differenceKey } from './differences/new-difference.ts';
import { type DocumentIndex, indexed } from './rows/document-index.ts';
import { MERGE_TABLES } from './rows/merge-tables.ts';
import { withTwins } from './rows/renamed-rows.ts';
import type { FieldValue, Row } from './rows/row.ts';

/**
 * An archive as it is now, with rows of its past that are gone: all of them, or those of some keys, as `mergeDocuments` gives them for a
 * whole row. With a row comes what it cannot be without: all that belonged to it, the row it belonged to, what it refers to. A row that
 * was made again since, by its natural key, is the one that is there. What is there and differs from the past stays as it is now.
 */
export function withDeletedRows(
  now: ArchiveDocument,
  past: ArchiveDocument,
  keys: ReadonlySet<string> | null,
): ArchiveDocument {
  const then = indexed(alignDocument(now, past, { objectives: false }));
  const gone = new GoneRows(indexed(now), then);
  for (const entity of TABLE_NAMES) {
    for (const row of then.rows(entity).values()) {
      if (keys === null || keys.has(differenceKey(entity, row.id, 'added'))) gone.bring(entity, row);
    }
  }
  return gone.document();
}

/** Rows that come back, as they are found one from the other. */
class GoneRows {
  readonly #now: DocumentIndex;
  readonly #past: DocumentIndex;
  readonly #rows = new Map<DocumentTableName, Map<Id, Row>>();
  /** Rows of the past in whose place another stands now. */
  readonly #twins = new Map<FieldValue | undefined, Id>();

  constructor(now: DocumentIndex, past: DocumentIndex) {
    this.#now = now;
    this.#past = past;
  }

  /** Brings a row with what it cannot be without, unless it is there. */
  bring(entity: DocumentTableName, row: Row): void {
    if (this.#isThere(entity, row)) return;
    const twin = this.#namesake(entity, row);
    if (twin !== undefined) {
      this.#twins.set(row.id, twin);
      return;
    }
    this.#of(entity).set(row.id, row);
    const { owner, owned, references } = MERGE_TABLES[entity];
    if (owner !== null) this.#bringNamed(owner.entity, row[owner.field]);
    for (const table of owned) {
      if (isTable(table)) for (const below of this.#past.owned(table, row.id)) this.bring(table, below);
    }
    for (const [field, target] of Object.entries(references)) this.#bringNamed(target, row[field]);
  }

  document(): ArchiveDocument {
    if (this.#rows.size === 0) return this.#now.document;
    const { document } = this.#now;
    const rows = eachTable<RowsByTable>((name) => {
      const brought = this.#rows.get(name);
      if (brought === undefined) return document[name];
      return [...document[name], ...brought.values()];
    });
    const together = withTwins({ ...document, ...rows }, this.#twins);
    return { ...together, ...eachTable<RowsByTable>((name) => this.#inTheirPlaces(name, together[name])) };
  }

  #bringNamed(entity: keyof typeof MERGE_TABLES, id: FieldValue | undefined): void {
    if (id === null || id === undefined || !isTable(entity)) return;
    const row = this.#past.find(entity, id);
    if (row !== undefined) this.bring(entity, row);
  }

  #isThere(entity: DocumentTableName, row: Row): boolean {
    return this.#now.find(entity, row.id) !== undefined || this.#of(entity).has(row.id) || this.#twins.has(row.id);
  }

  /** The row that has the natural key of one that is gone, or its place among the rows of one owner. */
  #namesake(entity: DocumentTableName, row: Row): Id | undefined {
    const { owner, key, identity } = MERGE_TABLES[entity];
    if (owner === null) return this.#now.named(entity, key(row))?.id;
    const ownerId = row[owner.field];
    const siblings = typeof ownerId === 'string' ? this.#now.owned(entity, ownerId as Id) : [];
    return siblings.find((sibling) => identity(sibling) === identity(row))?.id;
  }

  /** Gives each row that comes back the place after the one it stood after; rows that are there keep their order. */
  #inTheirPlaces(entity: DocumentTableName, rows: readonly Row[]): readonly Row[] {
    const brought = this.#rows.get(entity);
    const { owner, ordered } = MERGE_TABLES[entity];
    if (brought === undefined || owner === null || !ordered) return rows;
    const places = new Map<Id, number>();
    for (const ownerId of new Set([...brought.values()].map((row) => row[owner.field] as Id))) {
      const order = this.#now.owned(entity, ownerId).map(({ id }) => id);
      const past = this.#past.owned(entity, ownerId).map(({ id }) => id);
      for (const [at, id] of past.entries()) {
        if (!brought.has(id)) continue;
        const before = past.slice(0, at).findLast((one) => order.includes(one));
        order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
      }
      for (const [position, id] of order.entries()) places.set(id, position);
    }
    return rows.map((row) => ({ ...row, position: places.get(row.id) ?? row['position'] ?? 0 }));
  }

  #of(entity: DocumentTableName): Map<Id, Row> {
    const rows = this.#rows.get(entity) ?? new Map<Id, Row>();
    this.#rows.set(entity, rows);
    return rows;
  }
}

function isTable(entity: keyof typeof MERGE_TABLES): entity is DocumentTableName {
  return entity !== 'municipality' && entity !== 'settings';
}
