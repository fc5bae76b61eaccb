import type { z } from 'zod';
import { isSameText } from '../../../format/clean-text.ts';
import type { ArchiveDocument } from '../../../schemas/archive-document.ts';
import type { loggedValue } from '../../../schemas/change.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { AnyRow } from '../../../schemas/document-table.ts';
import { id } from '../../../schemas/primitives.ts';
import type { Settings } from '../../../schemas/settings.ts';

/** A value as a row holds it: hundredths for numbers, null for a blank number, date or reference. */
export type FieldValue = z.infer<typeof loggedValue>;

/** A row of any table, known by its identity. */
export type Row = AnyRow;

/** Whether two values say the same: texts that differ only by what cleaning changes do. */
export function isSameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return one === other || (typeof one === 'string' && typeof other === 'string' && isSameText(one, other));
}

/** The settings of a document are one row of this identity; its values are JSON, as in an archive. */
export const SETTINGS_ID = id.parse('00000000-0000-7000-8000-000000000000');

/** The rows of one table; the municipality and the settings are tables of one row. */
export function rowsIn(document: ArchiveDocument, entity: DocumentEntity): readonly Row[] {
  switch (entity) {
    case 'municipality':
      return document.municipality === null ? [] : [document.municipality];
    case 'settings':
      return [settingsRow(document.settings)];
    default:
      return document[entity];
  }
}

function settingsRow(settings: Settings): Row {
  const values = Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)]);
  return { ...Object.fromEntries(values), id: SETTINGS_ID };
}
