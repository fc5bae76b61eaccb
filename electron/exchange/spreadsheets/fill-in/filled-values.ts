import type { Cell } from '../cells/cell.ts';
import type { CellPlace } from '../cells/cell-problems.ts';
import { cellText } from '../fields/cell-text.ts';
import type { TableField } from '../fields/defined-field.ts';
import { type FieldContext, type FieldValue, readField } from '../fields/read-field.ts';
import { saysWhatWasWritten } from '../fields/write-field.ts';
import type { DraftValue } from '../xlsx/workbook-draft.ts';
import type { FilledRow, FilledSheet } from './filled-sheet.ts';

/** What the cells of a row say, where it is not what was written there: fields by name, results of earlier years by year. */
export interface FilledValues {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly years: ReadonlyMap<number, FieldValue>;
  /** The number in the column N.; undefined when it was not changed, null when it is blank. */
  readonly order: number | null | undefined;
  /** Cells that are no value of their field, which is then absent. */
  readonly unread: readonly {
    readonly field: string;
    readonly place: CellPlace;
    readonly text: string;
    readonly message: string;
  }[];
}

/** Of a row that is as it was: most are. */
const UNCHANGED: FilledValues = { fields: {}, years: new Map(), order: undefined, unread: [] };

/**
 * Reads a row against what was written in it: a cell that still says that is left alone, whatever it would be read as.
 * @param written null for a new row, whose fields all are read.
 */
export function filledValues(
  sheet: FilledSheet,
  row: FilledRow,
  written: readonly DraftValue[] | null,
  context: FieldContext,
): FilledValues {
  if (row.isLeft === true || isUnchanged(row, written)) return UNCHANGED;
  const fields: Record<string, FieldValue> = {};
  const years = new Map<number, FieldValue>();
  let order: number | null | undefined;
  const isSame = (index: number) => written !== null && saysWhatWasWritten(row.cells[index], written[index] ?? null);
  const unread: FilledValues['unread'][number][] = [];
  const at = (index: number, field: string, message: string) =>
    unread.push({
      field,
      place: { sheet: sheet.name, row: row.number, column: sheet.places[index] ?? 0 },
      text: cellText(row.cells[index]),
      message,
    });
  for (const [index, column] of sheet.columns.entries()) {
    if (column.kind === 'identity') continue;
    if (column.kind === 'field') {
      if (column.part > 0) continue;
      const parts = Array.from({ length: column.parts }, (_, part) => index + part);
      if (parts.every(isSame)) continue;
      const cell = column.parts === 1 ? row.cells[index] : joined(parts.map((part) => row.cells[part]));
      const value = readField(column.field.kind, cell, context);
      const refusal = value.ok ? blankRefusal(column.field, value.value, row.base !== null) : value.message;
      if (refusal !== null) at(index, column.field.field, refusal);
      else if (value.ok)
        fields[column.field.field] = value.value === null ? (column.field.initial ?? null) : value.value;
      continue;
    }
    if (isSame(index)) continue;
    const value = readField('hundredths', row.cells[index], context);
    if (!value.ok) at(index, column.kind === 'year' ? 'results' : 'position', value.message);
    else if (column.kind === 'year') years.set(column.year, value.value);
    else order = value.value === null ? null : Number(value.value);
  }
  return { fields, years, order, unread };
}

const isUnchanged = ({ cells }: FilledRow, written: readonly DraftValue[] | null): boolean =>
  written?.every((value, index) => saysWhatWasWritten(cells[index], value)) === true;

function blankRefusal({ required, initial, head }: TableField, value: FieldValue, isThere: boolean): string | null {
  if (value !== null && value !== '') return null;
  return required || (initial !== undefined && isThere) ? `«${head}» manca, ed è necessario: scriverlo.` : null;
}

/** One text of the cells that it was cut into; whatever is wrong with one of them is wrong with all. */
function joined(cells: readonly (Cell | undefined)[]): Cell | undefined {
  const wrong = cells.find((cell) => cell?.kind === 'error' || cell?.kind === 'uncomputed');
  if (wrong !== undefined) return wrong;
  const text = cells.map(cellText).join('');
  return text === '' ? undefined : { kind: 'text', text };
}
