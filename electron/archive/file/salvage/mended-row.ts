import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { TABLE_NAMES, tableNamed } from '../../../../shared/schemas/table-names.ts';
import { MUNICIPALITY } from '../../tables/municipality.ts';
import { settingRow } from '../../tables/settings.ts';
import type { ExpectedTable } from './expected-tables.ts';
import type { FoundRow } from './found-table.ts';
import { type Stored, Unreadable } from './read-record.ts';
import type { PlainRow } from './stand-ins.ts';

/** Bytes that no document of an archive comes near. */
const MOST_UNPACKED = 2 ** 30;

/** A row as an archive may hold it, and which of its fields are not as they were. */
export interface MendedRow {
  readonly row: PlainRow;
  readonly cut: readonly string[];
}

/**
 * A row that was found, made such that it may be written: a text as far as it goes, blank where a field is nothing that it may be.
 * @param logged what the log last knew of its fields: of a text that breaks off, it may know the rest.
 * @returns null where a row cannot be without what is not to be read.
 */
export function mendedRow(
  { name, columns, numbered }: ExpectedTable,
  found: FoundRow,
  logged: Readonly<Record<string, string | number | null>>,
): MendedRow | null {
  const row: Record<string, Stored> = {};
  const cut: string[] = [];
  for (const column of columns) {
    const value = found[column.name];
    if (value === undefined) return null;
    if (!(value instanceof Unreadable)) {
      row[column.name] = value;
      continue;
    }
    const known = logged[column.name];
    const isRest = typeof known === 'string' && known.startsWith(value.rest ?? '');
    if (!isRest) cut.push(column.name);
    if (!isRest && column.type !== 'TEXT' && !column.isNullable) return null;
    row[column.name] = isRest ? known : (value.rest ?? (column.isNullable ? null : ''));
  }
  if (name === 'packageContents' && !unpacks(row['content'])) return null;
  const schema = schemaOf(name);
  if (schema === undefined) return cut.length === 0 ? { row, cut } : null;
  for (const blank of [null, '']) {
    const { error } = schema.safeParse(dataOf(row, numbered));
    if (error === undefined) return { row, cut: [...new Set(cut)] };
    for (const field of fieldsOf(error)) {
      if (field === 'id' || !(field in row)) return null;
      row[field] = blank;
      cut.push(field);
    }
  }
  return schema.safeParse(dataOf(row, numbered)).success ? { row, cut: [...new Set(cut)] } : null;
}

/** Whether what a package held is whole: its own checksum says so. */
function unpacks(content: Stored | undefined): boolean {
  if (!(content instanceof Uint8Array)) return false;
  try {
    return gunzipSync(content, { maxOutputLength: MOST_UNPACKED }).length > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** What the schema speaks of: the number of the row is none of it. */
function dataOf(row: PlainRow, numbered: string | null): PlainRow {
  if (numbered === null) return row;
  const { [numbered]: _, ...data } = row;
  return data;
}

function schemaOf(table: string): z.ZodType | undefined {
  if (table === 'municipality') return MUNICIPALITY.schema;
  if (table === 'settings') return settingRow;
  const name = TABLE_NAMES.find((known) => known === table);
  return name === undefined ? undefined : tableNamed(name).schema;
}

const fieldsOf = ({ issues }: z.ZodError): readonly string[] => [...new Set(issues.map(({ path }) => String(path[0])))];
