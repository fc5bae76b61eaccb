import type { ArchiveDocument } from '../../shared/schemas/archive-document.ts';
import type { Municipality } from '../../shared/schemas/municipality.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { settings } from '../../shared/schemas/settings.ts';
import type { WritableDatabase } from './archive.ts';
import { DOCUMENT_TABLE_NAMES, DOCUMENT_TABLES, type DocumentTableName } from './document-tables.ts';
import { MUNICIPALITY } from './municipality.ts';
import { prepared } from './prepared.ts';
import { type RowChanges, rowChanges } from './row-changes.ts';
import { writeSettings } from './settings.ts';
import { deleteRow, insertRow, type Table, updateRow } from './table.ts';

/**
 * Brings an archive from one document to another, inside a running step, writing only what differs: rows are known by their identity.
 * The archive must hold the rows of `from` as they are there; rows that neither document has are not touched.
 * @returns how many things were written: each field changed, row added and row taken away, a setting for a field.
 */
export function writeDocumentChanges(db: WritableDatabase, from: ArchiveDocument, to: ArchiveDocument): number {
  // A row may come before the one it refers to, and go after it; all must hold at the commit.
  prepared(db, 'PRAGMA defer_foreign_keys = ON').run();
  const parts = [municipalityPart(db, from, to), ...DOCUMENT_TABLE_NAMES.map((name) => tablePart(db, name, from, to))];
  // Rows leave their owner before it goes, since it takes all that is its own with it; and names are free before they are given.
  for (const part of parts) part.update();
  for (const part of parts.toReversed()) part.remove();
  for (const part of parts) part.insert();
  return parts.reduce((sum, { count }) => sum + count, writeChangedSettings(db, from, to));
}

interface Part {
  readonly count: number;
  update(): void;
  remove(): void;
  insert(): void;
}

function tablePart<Name extends DocumentTableName>(
  db: WritableDatabase,
  name: Name,
  from: ArchiveDocument,
  to: ArchiveDocument,
): Part {
  const { table, unique } = DOCUMENT_TABLES[name];
  return partOf(db, table, rowChanges(table.columns, unique, from[name], to[name]));
}

function municipalityPart(db: WritableDatabase, from: ArchiveDocument, to: ArchiveDocument): Part {
  const rows = ({ municipality }: ArchiveDocument): readonly Municipality[] =>
    municipality === null ? [] : [municipality];
  return partOf(db, MUNICIPALITY, rowChanges(MUNICIPALITY.columns, [], rows(from), rows(to)));
}

function partOf<Row extends { readonly id: Id }>(
  db: WritableDatabase,
  table: Table<Row>,
  changes: RowChanges<Row>,
): Part {
  return {
    count: changes.count,
    update: () => {
      for (const { id, patch } of changes.updated) updateRow(db, table, id, patch);
    },
    remove: () => {
      for (const id of changes.removed) deleteRow(db, table, id);
    },
    insert: () => {
      for (const row of changes.inserted) insertRow(db, table, row);
    },
  };
}

function writeChangedSettings(db: WritableDatabase, from: ArchiveDocument, to: ArchiveDocument): number {
  const changed = settings.keyof().options.filter((name) => from.settings[name] !== to.settings[name]);
  writeSettings(db, Object.fromEntries(changed.map((name) => [name, to.settings[name]])));
  return changed.length;
}
