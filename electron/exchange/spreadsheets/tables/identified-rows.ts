import { codeKey } from '../../../../shared/rules/code-key.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { newId } from '../../../archive/tables/new-id.ts';
import type { Cell } from '../cells/cell.ts';
import { cellText, codeText } from '../fields/cell-text.ts';
import { ObjectiveCodes } from '../fields/objective-codes.ts';
import type { FieldRow } from '../fields/read-field.ts';
import { rowsThere } from './rows-there.ts';
import type { TableProblems } from './table-problems.ts';
import type { TableColumn, TableRow } from './table-rows.ts';

/** A row of a table and the row of the archive that it speaks of; `base` is null when it is new. */
export interface IdentifiedRow {
  readonly row: TableRow;
  readonly id: Id;
  readonly base: FieldRow | null;
  /** Of a new phase or indicator: its objective, and its place after those that are there. */
  readonly place: { readonly objectiveId: Id; readonly position: number } | null;
}

const columnOf = (columns: readonly TableColumn[], name: string): number =>
  columns.find(({ field }) => field.field === name)?.column ?? -1;

/** Objectives are told by their code, as it is written or else whatever its case. */
export function identifiedObjectives(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  there: readonly FieldRow[],
  problems: TableProblems,
): readonly IdentifiedRow[] {
  const column = columnOf(columns, 'code');
  const known = new Map(there.map((row) => [row.id, row]));
  const codes = new ObjectiveCodes([there.map((row) => [String(row['code']), row.id] as const)]);
  const met = new Map<string, number>();
  return rows.flatMap((row): IdentifiedRow[] => {
    const code = codeText(row.cells[column]);
    const found = codes.find(code);
    const base = found.ok ? (known.get(found.value) ?? null) : null;
    const key = base?.id ?? codeKey(code);
    const before = met.get(key);
    met.set(key, row.number);
    if (code === '')
      problems.leaveOut(row.number, column, '', "Manca il codice dell'obiettivo: scriverlo, o togliere la riga.");
    else if (before !== undefined)
      problems.leaveOut(
        row.number,
        column,
        code,
        `Il codice è già nella riga ${before}: un obiettivo sta in una riga sola.`,
      );
    else if (!found.ok && codes.knows(code)) problems.leaveOut(row.number, column, code, found.message);
    if (code === '' || before !== undefined || (!found.ok && codes.knows(code))) return [];
    return [{ row, id: base?.id ?? newId(), base, place: null }];
  });
}

/**
 * Phases and indicators are told by their objective's code and their description, the same words twice in their order.
 * @param numberColumn of their places among those of their objective, which tell twins apart, and one that was described anew; null
 * where there is none.
 */
export function identifiedOwnRows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  there: ArchiveDocument['phases' | 'indicators'],
  codes: ObjectiveCodes,
  problems: TableProblems,
  numberColumn: number | null,
): readonly IdentifiedRow[] {
  const [codeColumn, descriptionColumn] = [columnOf(columns, 'objectiveId'), columnOf(columns, 'description')];
  const named = rows.map((row) => {
    const code = codeText(row.cells[codeColumn]);
    const owner = codes.find(code);
    const message = code === '' ? "Manca il codice dell'obiettivo: scriverlo." : owner.ok ? null : owner.message;
    if (message !== null) problems.leaveOut(row.number, codeColumn, code, message);
    const description = cellText(row.cells[descriptionColumn]);
    return { row, owner, description, number: numberColumn === null ? null : placeIn(row.cells[numberColumn]) };
  });
  const owned = named.flatMap(({ owner, ...row }) => (owner.ok ? [{ ...row, objectiveId: owner.value }] : []));
  const found = rowsThere<(typeof owned)[number], ArchiveDocument['phases' | 'indicators'][number]>(owned, there);
  const last = new Map<Id, number>();
  for (const { objectiveId, position } of there) last.set(objectiveId, Math.max(position, last.get(objectiveId) ?? -1));
  return owned.flatMap((one): IdentifiedRow[] => {
    const { row, objectiveId, description } = one;
    const match = found.get(one);
    if (match !== undefined) return [{ row, id: match.id, base: match, place: null }];
    if (description.trim() === '') {
      problems.leaveOut(row.number, descriptionColumn, '', 'Manca la descrizione: scriverla, o togliere la riga.');
      return [];
    }
    const position = (last.get(objectiveId) ?? -1) + 1;
    last.set(objectiveId, position);
    return [{ row, id: newId(), base: null, place: { objectiveId, position } }];
  });
}

/** The place that a cell says, from 1; null for anything else. */
function placeIn(cell: Cell | undefined): number | null {
  const text = cellText(cell).trim();
  return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null;
}
