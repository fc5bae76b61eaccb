import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Municipality } from '../../../shared/schemas/municipality.ts';
import { type Settings, settings } from '../../../shared/schemas/settings.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { DOCUMENT_TABLES, type DocumentRow, type DocumentTableName } from './document-tables.ts';
import { type RowChanges, rowChanges } from './row-changes.ts';

/** What leads from one document to another, to be written by `writeChanges`. */
export interface DocumentChanges {
  readonly municipality: RowChanges<Municipality>;
  readonly tables: { readonly [Name in DocumentTableName]: RowChanges<DocumentRow<Name>> };
  readonly settings: Partial<Settings>;
}

/** Compares documents row by row; rows are known by their identity. */
export function documentChanges(from: ArchiveDocument, to: ArchiveDocument): DocumentChanges {
  const rows = <Name extends DocumentTableName>(name: Name): RowChanges<DocumentRow<Name>> => {
    const { table, unique } = DOCUMENT_TABLES[name];
    return rowChanges<DocumentRow<Name>>(table.columns, unique, from[name], to[name]);
  };
  const changed = settings.keyof().options.filter((name) => from.settings[name] !== to.settings[name]);
  return {
    municipality: rowChanges(MUNICIPALITY.columns, [], municipalityRows(from), municipalityRows(to)),
    tables: {
      plans: rows('plans'),
      levels: rows('levels'),
      centres: rows('centres'),
      people: rows('people'),
      councillors: rows('councillors'),
      listItems: rows('listItems'),
      objectives: rows('objectives'),
      phases: rows('phases'),
      indicators: rows('indicators'),
      indicatorResults: rows('indicatorResults'),
      participants: rows('participants'),
    },
    settings: Object.fromEntries(changed.map((name) => [name, to.settings[name]])),
  };
}

function municipalityRows({ municipality }: ArchiveDocument): readonly Municipality[] {
  return municipality === null ? [] : [municipality];
}
