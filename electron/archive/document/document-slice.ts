import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { readMunicipality } from '../tables/municipality.ts';
import { readSettings } from '../tables/settings.ts';
import { allRows } from '../tables/table.ts';
import { DOCUMENT_TABLES, type DocumentRow, type DocumentTableName, documentOf } from './document-tables.ts';

type Reference = Id | null;

/**
 * The part of an archive that some objectives need to stand alone: them with their rows, their ancestors without, the plans, centres (with
 * those above them), people and councillors that all these refer to, and every level, list, setting and the municipality. Lists come whole,
 * because who fills the objectives in chooses from them. Rows are in the order of `readArchiveDocument`; objectives that are not
 * there are left out.
 */
export function readDocumentSlice(db: ReadableDatabase, objectiveIds: readonly Id[]): ArchiveDocument {
  const objectives = rowsIn(db, 'objectives', 'id', withAncestors(db, 'objectives', objectiveIds));
  const phases = rowsIn(db, 'phases', 'objectiveId', objectiveIds);
  const indicators = rowsIn(db, 'indicators', 'objectiveId', objectiveIds);
  const participants = rowsIn(db, 'participants', 'objectiveId', objectiveIds);
  const centreIds = named([...objectives, ...phases], ({ centreId }) => centreId);
  const personIds = new Set([
    ...named([...objectives, ...phases], ({ responsibleId }) => responsibleId),
    ...named(participants, ({ personId }) => personId),
  ]);
  const rows: { readonly [Name in DocumentTableName]: readonly DocumentRow<Name>[] } = {
    plans: rowsIn(
      db,
      'plans',
      'id',
      named(objectives, ({ planId }) => planId),
    ),
    levels: allRows(db, DOCUMENT_TABLES.levels.table, DOCUMENT_TABLES.levels.order.join(', ')),
    centres: rowsIn(db, 'centres', 'id', withAncestors(db, 'centres', [...centreIds])),
    people: rowsIn(db, 'people', 'id', personIds),
    councillors: rowsIn(
      db,
      'councillors',
      'id',
      named(objectives, ({ councillorId }) => councillorId),
    ),
    listItems: allRows(db, DOCUMENT_TABLES.listItems.table, DOCUMENT_TABLES.listItems.order.join(', ')),
    objectives,
    phases,
    indicators,
    indicatorResults: rowsIn(
      db,
      'indicatorResults',
      'indicatorId',
      named(indicators, ({ id }) => id),
    ),
    participants,
  };
  return documentOf({ municipality: readMunicipality(db), settings: readSettings(db) }, (name) => rows[name]);
}

/** What rows refer to by one of their fields. */
function named<Row>(rows: readonly Row[], reference: (row: Row) => Reference): ReadonlySet<Id> {
  return new Set(rows.flatMap((row) => reference(row) ?? []));
}

/** Rows whose column has one of many values, which travel as one JSON parameter. */
function rowsIn<Name extends DocumentTableName>(
  db: ReadableDatabase,
  name: Name,
  column: keyof DocumentRow<Name> & string,
  ids: Iterable<Id>,
): readonly DocumentRow<Name>[] {
  const { table, order } = DOCUMENT_TABLES[name];
  const sql = `SELECT ${table.columns.join(', ')} FROM ${name}
    WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY ${order.join(', ')}`;
  return prepared<[string], DocumentRow<Name>>(db, sql).all(JSON.stringify([...ids]));
}

function withAncestors(db: ReadableDatabase, table: 'objectives' | 'centres', ids: readonly Id[]): readonly Id[] {
  const sql = `WITH RECURSIVE above (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT parentId FROM ${table} JOIN above USING (id) WHERE parentId IS NOT NULL)
    SELECT id FROM above`;
  return prepared<[string], { readonly id: Id }>(db, sql)
    .all(JSON.stringify(ids))
    .map(({ id }) => id);
}
