import { z } from 'zod';
import { id } from '../../../shared/schemas/primitives.ts';
import { DEFAULT_SETTINGS, type Settings, settings } from '../../../shared/schemas/settings.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { newId } from './new-id.ts';
import { allRows, defineTable, insertRow, updateRow } from './table.ts';

/** One setting that was chosen; `value` is JSON. What was never chosen has its default and no row. */
export const settingRow = z.strictObject({ id, name: settings.keyof(), value: z.string() });
export type SettingRow = z.infer<typeof settingRow>;

export const SETTINGS = defineTable<SettingRow>('settings', "L'impostazione", settingRow);

/** How this municipality reckons: what it chose, and the defaults of the domain for the rest. */
export function readSettings(db: ReadableDatabase): Settings {
  return settingsOf(allRows(db, SETTINGS, 'name'));
}

/** What chosen settings come to. */
export function settingsOf(rows: readonly SettingRow[]): Settings {
  const chosen = rows.map(({ name, value }): [string, unknown] => [name, JSON.parse(value)]);
  return settings.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(chosen) });
}

export function writeSettings(db: WritableDatabase, patch: Partial<Settings>): void {
  const rows = new Map(allRows(db, SETTINGS, 'name').map((row) => [row.name, row]));
  for (const name of settings.keyof().options) {
    if (!Object.hasOwn(patch, name)) continue;
    const value = JSON.stringify(settings.shape[name].parse(patch[name]));
    const row = rows.get(name);
    if (row === undefined) insertRow(db, SETTINGS, { id: newId(), name, value });
    else updateRow(db, SETTINGS, row.id, { value });
  }
}
