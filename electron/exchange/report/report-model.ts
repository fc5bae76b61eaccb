/*
 * A report as headings, paragraphs and tables: what it says and in what order. How it is laid out is for whoever writes it, in pdf/ or in odt/:
 * neither knows of the other.
 */

export interface ReportColumn {
  readonly head: string;
  /** Points. */
  readonly width: number;
  readonly align: 'left' | 'right';
  /** Whether it takes the room of columns that are left out. */
  readonly grows?: true;
  /** Whether it is there even where nothing is said in it. */
  readonly stays?: true;
}

export interface ReportRow {
  /** One for each column. */
  readonly cells: readonly string[];
  /** How far the first cell stands in: places of a tree. */
  readonly depth?: number;
  readonly isTotal?: true;
  /** A line over the whole width, below the row. */
  readonly note?: string;
  /** A table of what belongs to the row, below it. */
  readonly under?: ReportTable;
}

/** A table, or one inside another. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly Omit<ReportRow, 'under'>[];
}

export type ReportBlock =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly text: string;
      /** Whether it begins a page. */
      readonly opensPage?: true;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly label?: string }
  | { readonly kind: 'table'; readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] }
  /** Lines to be filled in by hand, each after its label. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] };

export interface Report {
  /** Stands at its head. */
  readonly title: string;
  /** What the file says it is, in its properties. */
  readonly documentTitle: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly blocks: readonly ReportBlock[];
}

/** A table without the columns that say nothing in any of its rows; the one that grows takes their room. */
export function withoutEmptyColumns(columns: readonly ReportColumn[], rows: readonly ReportRow[]): ReportBlock {
  const isSaid = columns.map(
    ({ grows, stays }, index) => grows === true || stays === true || rows.some(({ cells }) => cells[index] !== ''),
  );
  const room = columns.reduce((sum, { width }, index) => sum + (isSaid[index] === true ? 0 : width), 0);
  const kept = columns.filter((_, index) => isSaid[index]);
  return {
    kind: 'table',
    columns: kept.map((column) => (column.grows === true ? { ...column, width: column.width + room } : column)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isSaid[index]) })),
  };
}
