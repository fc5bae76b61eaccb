import { italianCount } from '../../../../shared/format/counted.ts';
import { formatHundredths } from '../../../../shared/format/numbers.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';
import { type CellRange, cellsOf, rangeSize } from '../cursor/cell-range.ts';
import styles from '../grid.module.css';
import type { GridColumn } from '../grid-column.ts';

interface SelectionSumProps<Row, Patch> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row, Patch>[];
  readonly range: CellRange;
}

/** How many cells are selected, and what their numbers come to; nothing while one is. */
export function SelectionSum<Row, Patch>({ rows, columns, range }: SelectionSumProps<Row, Patch>) {
  if (rows.length === 0 || rangeSize(range) < 2) return null;
  const numbers = numbersIn(rows, columns, range);
  const sum = hundredths.safeParse(numbers.reduce((total, number) => total + number, 0));
  const mean = hundredths.safeParse(sum.success ? Math.round(sum.data / numbers.length) : null);
  return (
    <span className={styles.sum}>
      {italianCount(rangeSize(range))} celle
      {sum.success && mean.success && (
        <>
          {' '}
          · numeri {italianCount(numbers.length)} · somma {formatHundredths(sum.data)} · media{' '}
          {formatHundredths(mean.data)}
        </>
      )}
    </span>
  );
}

/** In hundredths. */
function numbersIn<Row, Patch>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row, Patch>[],
  range: CellRange,
): readonly number[] {
  const numbers: number[] = [];
  for (const cell of cellsOf(range)) {
    const [row, column] = [rows[cell.row], columns[cell.column]];
    if (row === undefined || column?.editor !== 'number') continue;
    const value = column.sortValue(row);
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}
