import type { DocumentRow, DocumentTableName } from '../../../shared/schemas/document-tables.ts';
import { eachTable, tableNamed } from '../../../shared/schemas/table-names.ts';
import { defineTable, type Table } from './table.ts';

/** The tables of a document as the archive has them, each under the name that it has in the catalogue. */
export const TABLES = eachTable<{ readonly [Name in DocumentTableName]: Table<DocumentRow<Name>> }>((name) => {
  const { noun, schema, order } = tableNamed(name);
  return defineTable(name, noun, schema, order);
});

export const {
  plans: PLANS,
  levels: LEVELS,
  centres: CENTRES,
  people: PEOPLE,
  councillors: COUNCILLORS,
  listItems: LIST_ITEMS,
  objectives: OBJECTIVES,
  phases: PHASES,
  indicators: INDICATORS,
  indicatorResults: INDICATOR_RESULTS,
  participants: PARTICIPANTS,
} = TABLES;
