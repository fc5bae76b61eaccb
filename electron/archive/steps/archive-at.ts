import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type ArchiveDocument, documentOf } from '../../../shared/schemas/archive-document.ts';
import { type ChangedEntity, loggedRow, loggedValue } from '../../../shared/schemas/change.ts';
import type { Id, IsoInstant } from '../../../shared/schemas/primitives.ts';
import { localMoment } from '../../local-date.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { byColumns } from '../document/document-order.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { SETTINGS, settingsOf } from '../tables/settings.ts';
import { allRows, type Table } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { wellDated } from './well-dated.ts';

type LoggedRow = z.infer<typeof loggedRow>;

interface LaterChange {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly entity: ChangedEntity;
  readonly entityId: Id;
  readonly field: string;
  readonly oldValue: string | number | null;
}

/** By table and identity, what rows held otherwise: the whole of those that are gone, null for those that were not there yet. */
type PastRows = ReadonlyMap<string, ReadonlyMap<Id, LoggedRow | null>>;

/**
 * The archive as it was at a moment of the past: as it is now, with every later change of its log taken back, the last first. Steps that
 * undid others are steps like these. The order of the log is the truth: a step that a clock set wrong dated before those it follows, or after those
 * that follow it, counts with the one before it.
 * Read it inside one transaction of reading when another program may write meanwhile.
 * @throws AppError `not-found` for a moment before the archive's birth.
 */
export function readArchiveDocumentAt(db: ReadableDatabase, at: IsoInstant): ArchiveDocument {
  const past = pastRows(db, stepAt(db, at));
  const [municipality = null] = tableAt(db, past, MUNICIPALITY);
  const settings = settingsOf(tableAt(db, past, SETTINGS));
  return documentOf({ municipality, settings }, (name) => tableAt(db, past, TABLES[name]));
}

interface DatedStep {
  readonly number: number;
  readonly at: string;
}

/** The last step that a moment knows. */
function stepAt(db: ReadableDatabase, at: IsoInstant): number {
  // Steps are written with milliseconds, always, so that their texts are in the order of time.
  const moment = new Date(at).toISOString();
  const steps = prepared<[], DatedStep>(db, 'SELECT number, at FROM steps ORDER BY number').all();
  const dated = wellDated(steps, ({ at: one }) => one);
  const next = dated.findIndex((step) => step.at > moment);
  const later = next === -1 ? undefined : dated[next];
  // What no clock dated well before the first that is belongs to it.
  const known = next === 0 ? undefined : steps.findLast(({ number }) => later === undefined || number < later.number);
  if (known !== undefined) return known.number;
  throw new AppError(
    'not-found',
    `Il ${localMoment(new Date(at))} questo archivio non c'era ancora: scegliere un momento dopo la sua nascita.`,
  );
}

function pastRows(db: ReadableDatabase, step: number): PastRows {
  const sql = 'SELECT kind, entity, entityId, field, oldValue FROM changes WHERE step > ? ORDER BY number DESC';
  const past = new Map<string, Map<Id, LoggedRow | null>>();
  for (const { kind, entity, entityId, field, oldValue } of prepared<[number], LaterChange>(db, sql).iterate(step)) {
    const rows = past.get(entity) ?? new Map<Id, LoggedRow | null>();
    past.set(entity, rows);
    switch (kind) {
      case 'insert':
        rows.set(entityId, null);
        break;
      case 'delete':
        rows.set(entityId, loggedRow.parse(JSON.parse(String(oldValue))));
        break;
      case 'update':
        rows.set(entityId, { ...rows.get(entityId), [field]: loggedValue.parse(oldValue) });
        break;
    }
  }
  return past;
}

/** The rows of a table as they were, in their order. A row that was touched since is parsed anew: what it held then is only in the log. */
function tableAt<Row extends { readonly id: Id }>(
  db: ReadableDatabase,
  past: PastRows,
  table: Table<Row>,
): readonly Row[] {
  const now = allRows(db, table);
  const touched = past.get(table.name);
  if (touched === undefined) return now;
  const gone = new Map(touched);
  const rows = now.flatMap((row) => {
    const then = gone.get(row.id);
    gone.delete(row.id);
    if (then === undefined) return [row];
    return then === null ? [] : [table.schema.parse({ ...row, ...then })];
  });
  for (const then of gone.values()) if (then !== null) rows.push(table.schema.parse(then));
  return rows.sort(byColumns(table.order));
}
