import { type ArchiveDocument, documentOf, type RowsByTable } from '../../../shared/schemas/archive-document.ts';
import type { AnyRow, DocumentTableName } from '../../../shared/schemas/document-table.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { eachTable, REGISTER_NAMES, TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { readMunicipality } from '../tables/municipality.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';
import { withAncestors } from '../tables/with-ancestors.ts';

type Slices = Map<DocumentTableName, readonly AnyRow[]>;
type Value = AnyRow[string];

/**
 * The part of an archive that some objectives need to stand alone: them with their rows, their ancestors without, the plans, centres (with
 * those above them), people and councillors that all these refer to, and every level, list, setting and the municipality. Lists come whole,
 * because who fills the objectives in chooses from them. Rows are in the order of `readArchiveDocument`; objectives that are not
 * there are left out. Of checks it has the one that is asked for, with the entries of these objectives, or none.
 */
export function readDocumentSlice(
  db: ReadableDatabase,
  objectiveIds: readonly Id[],
  reviewId: Id | null = null,
): ArchiveDocument {
  const slices: Slices = new Map([
    ['objectives', rowsIn(db, 'objectives', 'id', withAncestors(db, 'objectives', objectiveIds))],
  ]);
  for (const name of TABLE_NAMES) {
    const { owner } = tableNamed(name);
    if (owner === null) continue;
    const owners = owner.table === 'objectives' ? objectiveIds : slices.get(owner.table)?.map(({ id }) => id);
    const rows = rowsIn(db, name, owner.field, owners ?? []);
    slices.set(name, name === 'reviewEntries' ? rows.filter((row) => row['reviewId'] === reviewId) : rows);
  }
  // A register refers to those before it: what it needs of them is known once it is.
  for (const name of REGISTER_NAMES.toReversed()) {
    const { isGiven } = tableNamed(name);
    const asked = name === 'reviews' && reviewId !== null ? [reviewId] : namedIn(slices, name);
    const named = isGiven ? [] : withAncestors(db, name, asked);
    slices.set(name, isGiven ? allRows(db, tableOf(name)) : rowsIn(db, name, 'id', named));
  }
  const rows = eachTable<RowsByTable>((name) => slices.get(name) ?? []);
  return documentOf({ municipality: readMunicipality(db), settings: readSettings(db) }, (name) => rows[name]);
}

/** The rows of a table that others refer to. */
function namedIn(slices: Slices, target: DocumentTableName): readonly Value[] {
  const named = new Set<Value>();
  for (const [name, rows] of slices) {
    for (const [field, reference] of Object.entries(tableNamed(name).references)) {
      if (reference?.table !== target) continue;
      for (const row of rows) named.add(row[field] ?? null);
    }
  }
  named.delete(null);
  return [...named];
}

/** Rows whose column has one of many values, which travel as one JSON parameter. */
function rowsIn(
  db: ReadableDatabase,
  name: DocumentTableName,
  column: string,
  values: readonly Value[],
): readonly AnyRow[] {
  const { columns, order } = tableOf(name);
  const sql = `SELECT ${columns.join(', ')} FROM ${name}
    WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY ${order.join(', ')}`;
  return prepared<[string], AnyRow>(db, sql).all(JSON.stringify(values));
}
