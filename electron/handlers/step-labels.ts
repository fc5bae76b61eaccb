import { oneOrCounted } from '../../shared/format/counted.ts';
import { fieldName } from '../../shared/format/field-names.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive/archive.ts';
import { orderedRows } from '../archive/edits/ordered-rows.ts';
import type { OrderedRow } from '../archive/edits/row-kind.ts';
import { rowWhere, type Table } from '../archive/tables/table.ts';
import { OBJECTIVES } from '../archive/tables/tables.ts';

/** How a kind of rows is said in a step. */
export interface RowNouns {
  readonly one: string;
  readonly many: string;
  /** `della fase`, `dell'indicatore`. */
  readonly ofOne: string;
}

export const PHASE: RowNouns = { one: 'una fase', many: 'fasi', ofOne: 'della fase' };
export const INDICATOR: RowNouns = { one: 'un indicatore', many: 'indicatori', ofOne: "dell'indicatore" };
export const PARTICIPANT: RowNouns = {
  one: 'un soggetto coinvolto',
  many: 'soggetti coinvolti',
  ofOne: 'del soggetto coinvolto',
};

/** The code of an objective, to name a step after it. */
export function codeOf(db: ReadableDatabase, objectiveId: Id): string {
  return rowWhere(db, OBJECTIVES, { id: objectiveId })?.code ?? '?';
}

/** `titolo di 2026_A01_01`, or `modifica di 2026_A01_01` when several fields are written at once. */
export function objectiveLabel(db: ReadableDatabase, id: Id, patch: object): string {
  return `${whatWasWritten('objectives', patch)} di ${codeOf(db, id)}`;
}

/** `peso della fase 2 di 2026_A01_01`, or `modifica di 3 fasi di 2026_A01_01`. */
export function rowsLabel<Row extends OrderedRow>(
  db: ReadableDatabase,
  table: Table<Row>,
  nouns: RowNouns,
  objectiveId: Id,
  changes: readonly { readonly id: Id; readonly patch: object }[],
): string {
  const [first] = changes;
  if (first === undefined || changes.length > 1) {
    return `modifica di ${oneOrCounted(changes.length, nouns.one, nouns.many)} di ${codeOf(db, objectiveId)}`;
  }
  const rows = orderedRows(db, table, objectiveId);
  const number = rows.findIndex(({ id }) => id === first.id) + 1;
  return `${whatWasWritten(table.name, first.patch)} ${nouns.ofOne} ${number} di ${codeOf(db, objectiveId)}`;
}

function whatWasWritten(table: string, patch: object): string {
  const [field, ...others] = Object.keys(patch);
  return field === undefined || others.length > 0 ? 'modifica' : fieldName(table, field);
}
