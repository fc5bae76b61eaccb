import type { Database as Connection } from 'better-sqlite3';
import { z } from 'zod';
import type { DocumentTableName } from '../../../shared/schemas/document-table.ts';
import { TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';

/** Bytes of one text: ten times what the longest field may come to. */
const MOST_BYTES = 2 ** 22;

/**
 * The first table of data with a text longer than any that Pegaso writes; null where there is none. Lengths are read and not the texts, and
 * none at all in a file too small to hold such a text. Only for a file that declares what it should.
 */
export function tableBeyondMeasure(connection: Connection): DocumentTableName | null {
  const pages = Number(connection.pragma('page_count', { simple: true }));
  if (pages * Number(connection.pragma('page_size', { simple: true })) <= MOST_BYTES) return null;
  return TABLE_NAMES.find((name) => isBeyondMeasure(connection, name)) ?? null;
}

function isBeyondMeasure(connection: Connection, name: DocumentTableName): boolean {
  const there = connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name);
  const beyond = there
    .filter((column) => takesWords(name, column))
    .map((column) => `octet_length(${column}) > ${MOST_BYTES}`);
  // A table of a later version has no columns yet.
  if (beyond.length === 0) return false;
  return connection.prepare(`SELECT 1 FROM ${name} WHERE ${beyond.join(' OR ')} LIMIT 1`).get() !== undefined;
}

/** Whether a field takes any words: what else is text (dates, choices, identities) the table itself holds short, or what it refers to. */
function takesWords(name: DocumentTableName, field: string): boolean {
  const { [field]: schema } = tableNamed(name).schema.shape;
  return schema instanceof z.ZodType && schema.safeParse('parole qualsiasi').success;
}
