import type { TableMatching } from '../../../../shared/ipc/channels/tables.ts';
import type { UnreadCell } from '../../../../shared/schemas/unread-cell.ts';
import type { Sheet, SheetRow } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import type { TableField } from '../fields/defined-field.ts';
import { type FieldContext, type FieldValue, readField } from '../fields/read-field.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import type { TableProblems } from './table-problems.ts';

/** One matched column. */
export interface TableColumn {
  readonly column: number;
  readonly field: TableField;
}

/** A row of a table: its cells by column of the sheet. */
export type TableRow = SheetRow;

/** The columns of a matching that name a field of its target. */
export function tableColumns({ target, columns }: TableMatching): readonly TableColumn[] {
  return columns.flatMap(({ column, field: name }) => {
    const field = TABLE_FIELDS[target].find((candidate) => candidate.field === name);
    return field === undefined ? [] : [{ column, field }];
  });
}

/** The rows under the heads that have something in a matched column. */
export function tableRows(sheet: Sheet, headRow: number, columns: readonly TableColumn[]): readonly TableRow[] {
  return sheet.rows.filter(
    ({ number, cells }) => number > headRow && columns.some(({ column }) => cells[column] !== undefined),
  );
}

/** Merged cells under the heads are problems, but within one row that is none of the table. */
export function addMerged(
  { merged }: Sheet,
  headRow: number,
  columns: readonly TableColumn[],
  leftOut: ReadonlySet<number>,
  problems: TableProblems,
): void {
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merged) {
    const isAmong = columns.some(({ column }) => column >= firstColumn && column <= lastColumn);
    const isLeftOut = firstRow === lastRow && leftOut.has(firstRow);
    if (lastRow > headRow && isAmong && !isLeftOut)
      problems.add(firstRow, firstColumn, '', 'Le celle sono unite: dividerle, e scrivere il valore in ognuna.');
  }
}

/** Reads the cell of one field; `undefined` when it is blank, which says nothing, or cannot be read, which is told. @param about its row. */
export function cellValue(
  { column, field }: TableColumn,
  row: TableRow,
  context: FieldContext,
  problems: TableProblems,
  about: Pick<UnreadCell, 'objectiveId' | 'entity' | 'rowId'>,
): FieldValue | undefined {
  const cell = row.cells[column];
  if (cell === undefined) return undefined;
  const value = readField(field.kind, cell, context);
  if (!value.ok) {
    const fault = { row: row.number, column, value: cellText(cell), message: value.message };
    problems.addUnread(fault, { ...about, field: field.field });
    return undefined;
  }
  return value.value === null || value.value === '' ? undefined : value.value;
}
