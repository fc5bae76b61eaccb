import { AppError } from '../../../../shared/errors.ts';
import type { TableTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { Sheet } from '../cells/cell.ts';
import { columnLetters } from '../cells/cell-name.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import type { TableColumn } from './table-rows.ts';

/** @throws AppError `field-invalid` when a field that rows cannot be without has no column. */
export function requireColumns(target: TableTarget, columns: readonly TableColumn[]): void {
  const missing = TABLE_FIELDS[target].find(
    (field) => field.required && !columns.some((column) => column.field.field === field.field),
  );
  if (missing === undefined) return;
  const message = `Manca la colonna per «${missing.head}»: indicarla, senza non si possono riconoscere le righe.`;
  throw new AppError('field-invalid', message, { fields: { [missing.field]: message } });
}

/** Columns with something under the heads that no field is matched with, by their head, else by their letter. */
export function unreadColumns(
  sheet: Sheet,
  headRow: number,
  columns: readonly TableColumn[],
  heads: readonly string[],
): readonly string[] {
  const read = new Set(columns.map(({ column }) => column));
  const rows = sheet.rows.filter(({ number }) => number > headRow);
  return heads.flatMap((head, column) => {
    if (read.has(column) || rows.every(({ cells }) => cells[column] === undefined)) return [];
    return [head === '' ? columnLetters(column) : `«${head}»`];
  });
}
