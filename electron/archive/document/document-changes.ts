import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { AnyRow, DocumentRow, DocumentTableName } from '../../../shared/schemas/document-table.ts';
import type { Municipality } from '../../../shared/schemas/municipality.ts';
import { type Settings, settings } from '../../../shared/schemas/settings.ts';
import { eachTable, tableNamed } from '../../../shared/schemas/table-names.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { tableOf } from '../tables/tables.ts';
import { type RowChanges, rowChanges } from './row-changes.ts';

/** What leads from one document to another, to be written by `writeChanges`. */
export interface DocumentChanges {
  readonly municipality: RowChanges<Municipality>;
  readonly tables: { readonly [Name in DocumentTableName]: RowChanges<DocumentRow<Name>> };
  readonly settings: Partial<Settings>;
}

/** Compares documents row by row; rows are known by their identity. */
export function documentChanges(from: ArchiveDocument, to: ArchiveDocument): DocumentChanges {
  const changed = settings.keyof().options.filter((name) => from.settings[name] !== to.settings[name]);
  return {
    municipality: rowChanges(MUNICIPALITY.columns, [], municipalityRows(from), municipalityRows(to)),
    tables: eachTable<DocumentChanges['tables']>((name) =>
      rowChanges<AnyRow>(tableOf(name).columns, tableNamed(name).key, from[name], to[name]),
    ),
    settings: Object.fromEntries(changed.map((name) => [name, to.settings[name]])),
  };
}

function municipalityRows({ municipality }: ArchiveDocument): readonly Municipality[] {
  return municipality === null ? [] : [municipality];
}
