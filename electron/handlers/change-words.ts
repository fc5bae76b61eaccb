import { GONE, plainValueInWords } from '../../shared/format/value-in-words.ts';
import type { Change } from '../../shared/schemas/change.ts';
import type { ReadableDatabase } from '../archive/archive.ts';
import { prepared } from '../archive/connection/prepared.ts';

/** How the rows that references name are said; one statement each. */
const NAMES: Readonly<Record<string, string>> = {
  responsibleId: 'SELECT name FROM people WHERE id = ?',
  personId: 'SELECT name FROM people WHERE id = ?',
  councillorId: 'SELECT name FROM councillors WHERE id = ?',
  centreId: "SELECT CASE WHEN shortName <> '' THEN shortName ELSE longName END AS name FROM centres WHERE id = ?",
  statusId: 'SELECT label AS name FROM listItems WHERE id = ?',
  typeId: 'SELECT label AS name FROM listItems WHERE id = ?',
  relationId: 'SELECT label AS name FROM listItems WHERE id = ?',
  parentId: 'SELECT code AS name FROM objectives WHERE id = ?',
  planId: 'SELECT code AS name FROM plans WHERE id = ?',
};

/** A value of the log as a person reads it, references by name. */
export function valueInWords(db: ReadableDatabase, field: string, value: string | number | null): string {
  const name = NAMES[field];
  if (name === undefined || value === null) return plainValueInWords(field, value);
  return nameOf(db, name, String(value));
}

function nameOf(db: ReadableDatabase, sql: string, id: string): string {
  return prepared<[string], { name: string }>(db, sql).get(id)?.name ?? GONE;
}

const ROW_NOUNS: Readonly<Record<string, string>> = {
  phases: 'fase',
  indicators: 'indicatore',
  participants: 'soggetto coinvolto',
};

/** What a change was about: `fase 2`, `indicatore 3, anno 2025`, `obiettivo`. Rows have the number they have now, or had last. */
export function subjectInWords(db: ReadableDatabase, change: Change): string {
  const { entity, entityId } = change;
  if (entity === 'objectives') return 'obiettivo';
  if (entity === 'indicatorResults') return 'risultati degli anni precedenti';
  const noun = ROW_NOUNS[entity];
  if (noun === undefined) return entity;
  const row = prepared<[string], { position: number }>(db, `SELECT position FROM ${entity} WHERE id = ?`).get(entityId);
  const last = change.kind === 'delete' ? Number(change.oldRow['position']) : null;
  const position = row?.position ?? last;
  return position === null ? `${noun} eliminata` : `${noun} ${position + 1}`;
}
