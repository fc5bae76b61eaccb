import type { ArchiveDocument } from '../../../schemas/archive-document.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { MERGE_TABLES } from './merge-tables.ts';
import type { FieldValue, Row } from './row.ts';

/** Identities of one document that are other identities in another. */
export type Twins = ReadonlyMap<FieldValue | undefined, Id>;

/** A document in which rows have the identity of their twins, also where others refer to them. */
export function withTwins(document: ArchiveDocument, twins: Twins): ArchiveDocument {
  if (twins.size === 0) return document;
  const { municipality } = document;
  const rows = <R extends Row>(entity: DocumentEntity, list: readonly R[]): readonly R[] =>
    list.map((row) => withTwin(entity, row, twins));
  return {
    ...document,
    municipality: municipality === null ? null : withTwin('municipality', municipality, twins),
    plans: rows('plans', document.plans),
    levels: rows('levels', document.levels),
    centres: rows('centres', document.centres),
    people: rows('people', document.people),
    councillors: rows('councillors', document.councillors),
    listItems: rows('listItems', document.listItems),
    objectives: rows('objectives', document.objectives),
    phases: rows('phases', document.phases),
    indicators: rows('indicators', document.indicators),
    indicatorResults: rows('indicatorResults', document.indicatorResults),
    participants: rows('participants', document.participants),
  };
}

function withTwin<R extends Row>(entity: DocumentEntity, row: R, twins: Twins): R {
  const { references, owner } = MERGE_TABLES[entity];
  let renamed = row;
  for (const field of ['id', ...Object.keys(references), ...(owner === null ? [] : [owner.field])]) {
    const twin = twins.get(row[field]);
    if (twin !== undefined) renamed = { ...renamed, [field]: twin };
  }
  return renamed;
}
