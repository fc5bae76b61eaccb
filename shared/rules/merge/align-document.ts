import type { ArchiveDocument } from '../../schemas/archive-document.ts';
import type { DocumentEntity } from '../../schemas/difference.ts';
import type { DocumentTableName } from '../../schemas/document-table.ts';
import type { Id } from '../../schemas/primitives.ts';
import { ownedBy, tableNamed } from '../../schemas/table-names.ts';
import { type DocumentIndex, indexed } from './rows/document-index.ts';
import { MERGE_TABLES, ROOT_TABLES } from './rows/merge-tables.ts';
import { type Twins, withTwins } from './rows/renamed-rows.ts';
import { type FieldValue, type Row, rowsIn } from './rows/row.ts';
import type { Documents } from './rows/sides.ts';

/** Ways to recognise a row, the surest first; rows that one way does not tell are left to the next. */
type Signs = readonly ((row: Row) => string | null)[];

/**
 * Gives the rows of `other` the identity that the same row has in `reference`, where neither document has the identity of the other's.
 * Registers by natural key: always. When asked, for documents that were never one, also objectives and their rows, by the signs that the
 * catalogue gives of each table.
 */
export function alignDocument(
  reference: ArchiveDocument,
  other: ArchiveDocument,
  { objectives }: { readonly objectives: boolean },
): ArchiveDocument {
  const aligned = withTwins(other, registerTwins(indexed(reference), indexed(other)));
  return objectives ? withTwins(aligned, objectiveTwins(indexed(reference), indexed(aligned))) : aligned;
}

/** Three versions in which rows that both sides added with one natural key are one row, with the identity that mine gave it. */
export function alignedSides({ base, mine, theirs }: Documents): Documents {
  const isNew = (id: FieldValue | undefined) => !ROOT_TABLES.some((entity) => indexed(base).find(entity, id));
  const twins = [...registerTwins(indexed(mine), indexed(theirs))].filter((ids) => ids.every(isNew));
  return { base, mine, theirs: withTwins(theirs, new Map(twins)) };
}

function registerTwins(reference: DocumentIndex, other: DocumentIndex): Twins {
  const twins = new Map<FieldValue | undefined, Id>();
  for (const entity of ROOT_TABLES) {
    if (entity === 'objectives') continue;
    const signs = [MERGE_TABLES[entity].key, ...(isTable(entity) ? signsOf(entity) : [])];
    // A key may name a row of a table before this one: by the identity that it has been found to have.
    const named = Object.keys(MERGE_TABLES[entity].references);
    const renamed = (row: Row): Row => ({
      ...row,
      ...Object.fromEntries(named.map((field) => [field, twins.get(row[field]) ?? row[field] ?? null])),
    });
    pair(
      twins,
      entity,
      signs,
      [reference, rowsIn(reference.document, entity)],
      [other, rowsIn(other.document, entity)],
      named.length === 0 ? undefined : renamed,
    );
  }
  return twins;
}

function isTable(entity: DocumentEntity): entity is DocumentTableName {
  return entity !== 'municipality' && entity !== 'settings';
}

/** What the catalogue says a row is recognised by. */
function signsOf(name: DocumentTableName): Signs {
  return tableNamed(name).signs.map((fields) => (row) => JSON.stringify(fields.map((field) => row[field])));
}

function objectiveTwins(reference: DocumentIndex, other: DocumentIndex): Twins {
  const twins = new Map<FieldValue | undefined, Id>();
  const { objectives } = other.document;
  const signs = signsOf('objectives');
  pair(twins, 'objectives', signs, [reference, reference.document.objectives], [other, objectives]);
  const pairOwned = (owned: readonly DocumentTableName[], owner: Id) => {
    for (const name of owned) {
      const rows = other.owned(name, owner);
      const referenceRows = reference.owned(name, twins.get(owner) ?? owner);
      pair(twins, name, signsOf(name), [reference, referenceRows], [other, rows]);
      const below = ownedBy(name);
      if (below.length > 0) for (const { id } of rows) pairOwned(below, id);
    }
  };
  const owned = ownedBy('objectives');
  for (const { id } of objectives) pairOwned(owned, id);
  return twins;
}

/**
 * Adds the twins of one table, among rows that only one of the documents knows; rows of one sign are paired in their order.
 * @param seen a row of the other document as its signs are read.
 */
function pair(
  twins: Map<FieldValue | undefined, Id>,
  entity: DocumentEntity,
  signs: Signs,
  [reference, referenceRows]: readonly [DocumentIndex, readonly Row[]],
  [other, otherRows]: readonly [DocumentIndex, readonly Row[]],
  seen: (row: Row) => Row = (row) => row,
): void {
  let unknown = otherRows.filter(({ id }) => reference.find(entity, id) === undefined);
  if (unknown.length === 0) return;
  let free = referenceRows.filter(({ id }) => other.find(entity, id) === undefined);
  for (const sign of signs) {
    const bySign = Map.groupBy(free, sign);
    const paired = new Set<Id>();
    unknown = unknown.filter((row) => {
      const key = sign(seen(row));
      const twin = key === null ? undefined : bySign.get(key)?.shift();
      if (twin === undefined) return true;
      twins.set(row.id, twin.id);
      paired.add(twin.id);
      return false;
    });
    free = free.filter(({ id }) => !paired.has(id));
  }
}
