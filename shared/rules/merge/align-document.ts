import type { ArchiveDocument } from '../../schemas/archive-document.ts';
import type { DocumentEntity } from '../../schemas/difference.ts';
import type { Id } from '../../schemas/primitives.ts';
import { type DocumentIndex, indexed } from './rows/document-index.ts';
import { MERGE_TABLES, ROOT_TABLES } from './rows/merge-tables.ts';
import { type Twins, withTwins } from './rows/renamed-rows.ts';
import { type FieldValue, type Row, rowsIn } from './rows/row.ts';
import type { Documents } from './rows/sides.ts';

/** Ways to recognise a row, the surest first; rows that one way does not tell are left to the next. */
type Signs = readonly ((row: Row) => string | null)[];

/**
 * Gives the rows of `other` the identity that the same row has in `reference`, where neither document has the identity of the other's.
 * Registers by natural key: always. When asked, for documents that were never one, also objectives by plan and code (and title, where
 * codes repeat), phases and indicators by description and then by place, participants by person, earlier results by year.
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
    const signs: Signs =
      entity === 'centres' ? [MERGE_TABLES.centres.key, nameWithoutCode] : [MERGE_TABLES[entity].key];
    pair(
      twins,
      entity,
      signs,
      [reference, rowsIn(reference.document, entity)],
      [other, rowsIn(other.document, entity)],
    );
  }
  return twins;
}

/** A centre known from printed phases has no code: its names are all there is of it. */
function nameWithoutCode({ code, longName, shortName }: Row): string | null {
  return code === null ? `${longName}\n${shortName}` : null;
}

const by =
  (...fields: readonly string[]) =>
  (row: Row) =>
    JSON.stringify(fields.map((field) => row[field]));

const OBJECTIVE_SIGNS: Signs = [by('planId', 'code', 'title'), by('planId', 'code')];

const OWNED_SIGNS: readonly (readonly [DocumentEntity, Signs])[] = [
  ['phases', [by('description', 'plannedStart', 'plannedEnd'), by('description'), by('position')]],
  ['indicators', [by('description', 'target'), by('description'), by('position')]],
  ['participants', [by('personId', 'relationId'), by('personId'), by('position')]],
];

function objectiveTwins(reference: DocumentIndex, other: DocumentIndex): Twins {
  const twins = new Map<FieldValue | undefined, Id>();
  const { objectives } = other.document;
  pair(twins, 'objectives', OBJECTIVE_SIGNS, [reference, reference.document.objectives], [other, objectives]);
  const pairOwned = (entity: DocumentEntity, signs: Signs, owner: Id) =>
    pair(
      twins,
      entity,
      signs,
      [reference, reference.owned(entity, twins.get(owner) ?? owner)],
      [other, other.owned(entity, owner)],
    );
  for (const { id } of objectives) {
    for (const [entity, signs] of OWNED_SIGNS) pairOwned(entity, signs, id);
    for (const indicator of other.owned('indicators', id)) pairOwned('indicatorResults', [by('year')], indicator.id);
  }
  return twins;
}

/** Adds the twins of one table, among rows that only one of the documents knows; rows of one sign are paired in their order. */
function pair(
  twins: Map<FieldValue | undefined, Id>,
  entity: DocumentEntity,
  signs: Signs,
  [reference, referenceRows]: readonly [DocumentIndex, readonly Row[]],
  [other, otherRows]: readonly [DocumentIndex, readonly Row[]],
): void {
  let unknown = otherRows.filter(({ id }) => reference.find(entity, id) === undefined);
  if (unknown.length === 0) return;
  let free = referenceRows.filter(({ id }) => other.find(entity, id) === undefined);
  for (const sign of signs) {
    const bySign = Map.groupBy(free, sign);
    const paired = new Set<Id>();
    unknown = unknown.filter((row) => {
      const key = sign(row);
      const twin = key === null ? undefined : bySign.get(key)?.shift();
      if (twin === undefined) return true;
      twins.set(row.id, twin.id);
      paired.add(twin.id);
      return false;
    });
    free = free.filter(({ id }) => !paired.has(id));
  }
}
