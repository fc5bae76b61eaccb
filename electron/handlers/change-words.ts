import { agreeing, rowNoun, rowsNoun } from '../../shared/format/table-words.ts';
import { ELSEWHERE, GONE, plainValueInWords } from '../../shared/format/value-in-words.ts';
import type { Change, ChangedEntity } from '../../shared/schemas/change.ts';
import type { DocumentTableName } from '../../shared/schemas/document-table.ts';
import { TABLE_NAMES, tableNamed } from '../../shared/schemas/table-names.ts';
import type { ReadableDatabase } from '../archive/archive.ts';
import { prepared } from '../archive/connection/prepared.ts';

/** How a row that is referred to is said, where it has another name than `name`. */
const NAMES: { readonly [Name in DocumentTableName]?: string } = {
  centres: "CASE WHEN shortName <> '' THEN shortName ELSE longName END",
  listItems: 'label',
  objectives: 'code',
  plans: 'code',
  reviews: "strftime('%d/%m/%Y', date)",
};

/** A value of the log as a person reads it, references by name. */
export function valueInWords(
  db: ReadableDatabase,
  { entity, field }: { readonly entity: ChangedEntity; readonly field: string },
  value: string | number | null,
): string {
  const table = TABLE_NAMES.find((name) => name === entity);
  if (table !== undefined && value !== null && tableNamed(table).links.some((link) => link === field))
    return linkedName(db, table, String(value));
  const target = table && tableNamed(table).references[field]?.table;
  if (target === undefined || value === null) return plainValueInWords(field, value);
  return nameOf(db, `SELECT ${NAMES[target] ?? 'name'} AS name FROM ${target} WHERE id = ?`, String(value));
}

/** What a row goes on from: an objective by its code, an indicator by the code of its objective and its number. */
function linkedName(db: ReadableDatabase, table: DocumentTableName, id: string): string {
  const sql =
    table === 'objectives'
      ? 'SELECT code AS name FROM objectives WHERE id = ?'
      : `SELECT code || ', ${rowNoun(table)} ' || (position + 1) AS name
         FROM ${table} JOIN objectives ON objectives.id = objectiveId WHERE ${table}.id = ?`;
  return prepared<[string], { name: string }>(db, sql).get(id)?.name ?? ELSEWHERE;
}

function nameOf(db: ReadableDatabase, sql: string, id: string): string {
  return prepared<[string], { name: string }>(db, sql).get(id)?.name ?? GONE;
}

/** What a change was about: `fase 2`, `indicatore 3, anno 2025`, `obiettivo`. Rows have the number they have now, or had last. */
export function subjectInWords(db: ReadableDatabase, change: Change): string {
  const { entity, entityId } = change;
  if (entity === 'objectives') return 'obiettivo';
  const table = TABLE_NAMES.find((name) => name === entity);
  if (table === undefined) return entity;
  if (!tableNamed(table).ordered) return rowsNoun(table);
  const noun = rowNoun(table);
  const row = prepared<[string], { position: number }>(db, `SELECT position FROM ${entity} WHERE id = ?`).get(entityId);
  const last = change.kind === 'delete' ? Number(change.oldRow['position']) : null;
  const position = row?.position ?? last;
  return position === null ? `${noun} ${agreeing(tableNamed(table).noun, 'eliminat')}` : `${noun} ${position + 1}`;
}
