import { formatDate } from '../../shared/format/dates.ts';
import { formatHundredths } from '../../shared/format/numbers.ts';
import type { Change } from '../../shared/schemas/change.ts';
import type { Direction } from '../../shared/schemas/indicator.ts';
import { hundredths, isoDate } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive/archive.ts';
import { prepared } from '../archive/prepared.ts';

type LoggedValue = string | number | null;

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  higher: 'più è meglio',
  lower: 'meno è meglio',
  yesNo: 'sì o no',
};

const HUNDREDTHS = ['weight', 'progress', 'target', 'result', 'commitment', 'value'];
const DATES = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd', 'fromDate', 'toDate'];

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

/** A value of the log as a person reads it: dates and numbers as on paper, references by name, blank where there was none. */
export function valueInWords(db: ReadableDatabase, field: string, value: LoggedValue): string {
  if (value === null || value === '') return '';
  const name = NAMES[field];
  if (name !== undefined) return nameOf(db, name, String(value));
  if (DATES.includes(field)) return formatDate(isoDate.parse(value));
  if (HUNDREDTHS.includes(field)) return formatHundredths(hundredths.parse(value));
  if (field === 'position') return String(Number(value) + 1);
  if (field === 'direction') return DIRECTION_WORDS[value as Direction];
  return String(value);
}

function nameOf(db: ReadableDatabase, sql: string, id: string): string {
  return prepared<[string], { name: string }>(db, sql).get(id)?.name ?? '(eliminato)';
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
