import { ARCHIVE_DOCUMENT_VERSION } from './archive-document.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { TABLE_NAMES } from './table-names.ts';

/** Fields that rows of documents of earlier versions have not, with what they then are. */
const LATER_FIELDS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  objectives: { weight: null, continuesId: null, changeReason: '' },
  indicators: { unit: '', continuesId: null },
};

/** Versions of the format that are brought up to this one. */
const EARLIER_VERSIONS: readonly unknown[] = [1, 2];

/** Puts into a row of a document, which nobody else holds yet, the fields that its version did not know. */
export function bringUpRow(table: string, row: unknown): void {
  const later = LATER_FIELDS[table];
  if (later === undefined || typeof row !== 'object' || row === null) return;
  for (const [field, value] of Object.entries(later)) {
    if (!Object.hasOwn(row, field)) Object.assign(row, { [field]: value });
  }
}

/**
 * A document of an earlier version as one of this version: tables that it did not know are empty, settings are the usual ones, and its rows
 * have the fields that `bringUpRow` puts in. Whatever else it is comes back as it is, to be refused by its schema. Every door of documents goes
 * through here: files, packages, and what an archive keeps without parsing it again.
 */
export function broughtUp(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!EARLIER_VERSIONS.includes(document['version'])) return document;
  const tables = TABLE_NAMES.map((name) => [name, document[name] ?? []] as const);
  for (const [name, rows] of tables) if (Array.isArray(rows)) for (const row of rows) bringUpRow(name, row);
  return {
    ...document,
    version: ARCHIVE_DOCUMENT_VERSION,
    settings: { ...DEFAULT_SETTINGS, ...(document['settings'] as object) },
    ...Object.fromEntries(tables),
  };
}
