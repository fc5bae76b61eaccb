import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { HandOutScope } from '../../../../shared/schemas/hand-out.ts';
import type { FieldKind } from '../fields/defined-field.ts';
import type { FieldRow } from '../fields/read-field.ts';
import type { WrittenNames } from '../fields/write-field.ts';
import { linesShown } from '../xlsx/lines-shown.ts';
import type { CellStyle, DraftRow, DraftRule, DraftSheet, DraftValue } from '../xlsx/workbook-draft.ts';
import { type FillInColumn, fillInColumns } from './fill-in-columns.ts';
import type { FillInContent } from './fill-in-content.ts';
import { SHEET_NAMES } from './fill-in-format.ts';
import { listSource } from './mark-sheet.ts';
import { writtenCells } from './written-cells.ts';

/** The sheet of the objectives, of their phases or of their indicators. */
export function rowsSheet(
  content: FillInContent,
  target: SheetTarget,
  scope: HandOutScope,
  names: WrittenNames,
): DraftSheet {
  const columns = fillInColumns(content, target, scope);
  const styles = columns.map(columnStyle);
  const rows = content.rows[target];
  return {
    name: SHEET_NAMES[target],
    visibility: 'visible',
    columns: columns.map(({ kind, width }, index) => ({
      width,
      hidden: kind === 'identity',
      style: styles[index] ?? HEAD,
    })),
    rows: sheetRows(columns, styles, rows, (row) => writtenCells(columns, row, content, names)),
    head: { rowCount: rows.length },
    protection: { rows: scope === 'everything' },
    rules: columns.flatMap((column, index) => (column.writable ? ruleOf(column, index, names) : [])),
  };
}

const HEAD: CellStyle = { look: 'head', format: 'text', unlocked: false, shaded: false };

function* sheetRows(
  columns: readonly FillInColumn[],
  styles: readonly CellStyle[],
  rows: readonly FieldRow[],
  cellsOf: (row: FieldRow) => readonly DraftValue[],
): Generator<DraftRow> {
  yield { cells: columns.map(({ head }) => ({ value: head, style: HEAD })), lines: 2, fixed: true };
  for (const row of rows) {
    const values = cellsOf(row);
    const cells = values.map((value, index) => ({ value, style: styles[index] ?? HEAD }));
    const lines = Math.max(...values.map((value, index) => linesOf(value, columns[index])));
    yield { cells, lines: Math.min(lines, MOST_LINES), fixed: lines > MOST_LINES };
  }
}

/** Rows of long texts would fill the screen: they show their beginning. Others are as high as their text. */
const MOST_LINES = 12;

function linesOf(value: DraftValue, column: FillInColumn | undefined): number {
  if (typeof value !== 'string' || column === undefined || column.kind === 'identity') return 1;
  return linesShown(value, column.width, MOST_LINES);
}

const FORMATS: Readonly<Partial<Record<FieldKind, CellStyle['format']>>> = {
  year: 'integer',
  percentage: 'number',
  hundredths: 'number',
  date: 'date',
};

function columnStyle(column: FillInColumn): CellStyle {
  const { writable } = column;
  return { look: 'plain', format: formatOf(column), unlocked: writable, shaded: !writable };
}

function formatOf(column: FillInColumn): CellStyle['format'] {
  if (column.kind === 'order') return 'integer';
  if (column.kind === 'year') return 'number';
  return column.kind === 'field' ? (FORMATS[column.field.kind] ?? 'text') : 'text';
}

function ruleOf(column: FillInColumn, index: number, { names }: WrittenNames): DraftRule[] {
  if (column.kind !== 'field') return [];
  const { kind, head } = column.field;
  if (kind === 'date') return [{ kind: 'date', column: index, message: `${head}: scrivere una data come 31/12/2020.` }];
  if (kind === 'percentage') {
    const message = `${head}: scrivere un numero da 0 a 100, senza %.`;
    return [{ kind: 'number', column: index, least: 0, most: 100, message }];
  }
  const source = listSource(kind, names);
  return source === null
    ? []
    : [{ kind: 'list', column: index, source, message: `${head}: scegliere una voce del menu.` }];
}
