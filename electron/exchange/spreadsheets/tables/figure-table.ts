import type { CellStyle, DraftSheet, DraftValue } from '../xlsx/workbook-draft.ts';

/** A column of a table of figures: its head for people, its name for programs, and what its cells are. */
export interface FigureColumn<Row> {
  readonly head: string;
  readonly name: string;
  readonly format: 'text' | 'number' | 'integer' | 'date';
  readonly value: (row: Row) => DraftValue;
  readonly width: number;
}

/** A table of figures as it is written to sheets and text. */
export interface FigureTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Omit<FigureColumn<never>, 'value'>[];
  readonly rows: readonly (readonly DraftValue[])[];
}

export function columnOf<Row>(
  head: string,
  name: string,
  format: FigureColumn<Row>['format'],
  width: number,
  value: FigureColumn<Row>['value'],
): FigureColumn<Row> {
  return { head, name, format, width, value };
}

/** A column of hundredths; blank where there is none. */
export function percentOf<Row>(head: string, name: string, figure: (row: Row) => number | null): FigureColumn<Row> {
  return columnOf(head, name, 'number', 13, (row) => {
    const value = figure(row);
    return value === null ? null : { hundredths: value };
  });
}

export function tableOf<Row>(
  name: string,
  title: string,
  columns: readonly FigureColumn<Row>[],
  rows: readonly Row[],
): FigureTable {
  return { name, title, columns, rows: rows.map((row) => columns.map(({ value }) => blankAsNull(value(row)))) };
}

const blankAsNull = (value: DraftValue): DraftValue => (value === '' ? null : value);

/** A table as a sheet to read: a head that stays, cells of their kind. */
export function figureSheet({ title, columns, rows }: FigureTable): DraftSheet {
  const style = (format: CellStyle['format'], look: CellStyle['look'] = 'plain'): CellStyle => {
    return { look, format, unlocked: false, shaded: false };
  };
  return {
    name: title,
    visibility: 'visible',
    columns: columns.map(({ width, format }) => ({ width, style: style(format) })),
    rows: [
      { cells: columns.map(({ head }) => ({ value: head, style: style('text', 'head') })), lines: 2, fixed: true },
      ...rows.map((row) => ({
        cells: row.map((value, index) => ({ value, style: style(columns[index]?.format ?? 'text') })),
      })),
    ],
    head: { rowCount: rows.length },
    protection: null,
    rules: [],
    paper: 'A3',
  };
}
