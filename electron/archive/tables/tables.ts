import type { AnyRow, DocumentRow, DocumentTableName } from '../../../shared/schemas/document-table.ts';
import { eachTable, tableNamed } from '../../../shared/schemas/table-names.ts';
import { defineTable, type Table } from './table.ts';

const ANY = eachTable<Readonly<Record<DocumentTableName, Table<AnyRow>>>>((name) => {
  const { noun, schema, order } = tableNamed(name);
  return defineTable(name, noun, schema, order);
});

/** A table of a document as the archive has it, whichever it is: its columns are then any. */
export function tableOf(name: DocumentTableName): Table<AnyRow> {
  return ANY[name];
}

/** The tables of a document, each under the name that it has in the catalogue. */
export const TABLES = eachTable<{ readonly [Name in DocumentTableName]: Table<DocumentRow<Name>> }>(tableOf);

export const {
  plans: PLANS,
  levels: LEVELS,
  centres: CENTRES,
  people: PEOPLE,
  councillors: COUNCILLORS,
  listItems: LIST_ITEMS,
  bands: BANDS,
  reviews: REVIEWS,
  objectives: OBJECTIVES,
  phases: PHASES,
  indicators: INDICATORS,
  indicatorResults: INDICATOR_RESULTS,
  participants: PARTICIPANTS,
  reviewEntries: REVIEW_ENTRIES,
} = TABLES;
