import {
  ARCHIVE_DOCUMENT_FORMAT,
  ARCHIVE_DOCUMENT_VERSION,
  type ArchiveDocument,
} from '../../../shared/schemas/archive-document.ts';
import type { Table } from '../tables/table.ts';
import {
  CENTRES,
  COUNCILLORS,
  INDICATOR_RESULTS,
  INDICATORS,
  LEVELS,
  LIST_ITEMS,
  OBJECTIVES,
  PARTICIPANTS,
  PEOPLE,
  PHASES,
  PLANS,
} from '../tables/tables.ts';

/** The parts of a document that are lists of rows. */
export type DocumentTableName = Exclude<keyof ArchiveDocument, 'format' | 'version' | 'municipality' | 'settings'>;
export type DocumentRow<Name extends DocumentTableName> = ArchiveDocument[Name][number];

interface DocumentTable<Name extends DocumentTableName> {
  readonly table: Table<DocumentRow<Name>>;
  /** Columns that say in which order rows are exported: only their content decides. */
  readonly order: readonly (keyof DocumentRow<Name> & string)[];
  /** Columns that no two rows have alike; none where only the identity is. */
  readonly unique: readonly (keyof DocumentRow<Name> & string)[];
}

/** The tables of a document; rows refer to tables that stand before theirs, and objectives and centres to themselves. */
export const DOCUMENT_TABLES: { readonly [Name in DocumentTableName]: DocumentTable<Name> } = {
  plans: { table: PLANS, order: ['code', 'id'], unique: ['code'] },
  levels: { table: LEVELS, order: ['position', 'id'], unique: ['code'] },
  centres: { table: CENTRES, order: ['position', 'code', 'id'], unique: ['code'] },
  people: { table: PEOPLE, order: ['name', 'id'], unique: ['name'] },
  councillors: { table: COUNCILLORS, order: ['name', 'id'], unique: ['name'] },
  listItems: { table: LIST_ITEMS, order: ['kind', 'position', 'id'], unique: ['kind', 'label'] },
  objectives: { table: OBJECTIVES, order: ['code', 'id'], unique: [] },
  phases: { table: PHASES, order: ['objectiveId', 'position', 'id'], unique: [] },
  indicators: { table: INDICATORS, order: ['objectiveId', 'position', 'id'], unique: [] },
  indicatorResults: {
    table: INDICATOR_RESULTS,
    order: ['indicatorId', 'year', 'id'],
    unique: ['indicatorId', 'year'],
  },
  participants: { table: PARTICIPANTS, order: ['objectiveId', 'position', 'id'], unique: [] },
};

export const DOCUMENT_TABLE_NAMES = Object.keys(DOCUMENT_TABLES) as readonly DocumentTableName[];

/** Makes a document of rows that are had table by table. */
export function documentOf(
  { municipality, settings }: Pick<ArchiveDocument, 'municipality' | 'settings'>,
  rowsOf: <Name extends DocumentTableName>(name: Name) => readonly DocumentRow<Name>[],
): ArchiveDocument {
  return {
    format: ARCHIVE_DOCUMENT_FORMAT,
    version: ARCHIVE_DOCUMENT_VERSION,
    municipality,
    settings,
    plans: rowsOf('plans'),
    levels: rowsOf('levels'),
    centres: rowsOf('centres'),
    people: rowsOf('people'),
    councillors: rowsOf('councillors'),
    listItems: rowsOf('listItems'),
    objectives: rowsOf('objectives'),
    phases: rowsOf('phases'),
    indicators: rowsOf('indicators'),
    indicatorResults: rowsOf('indicatorResults'),
    participants: rowsOf('participants'),
  };
}
