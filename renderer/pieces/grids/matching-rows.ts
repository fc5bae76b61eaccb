import { cleanLine } from '../../../shared/format/clean-text.ts';
import { folded } from '../../../shared/format/folded.ts';
import { parseTypedHundredths } from '../../../shared/format/numbers.ts';
import { parseTypedDate } from '../../../shared/format/typed-dates.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { GridColumn } from '../../components/grid/grid-column.ts';
import type { GridSort } from '../../components/grid/grid-props.ts';

type Column<Row> = GridColumn<Row, unknown>;
type Test<Row> = (row: Row) => boolean;

const COMPARED = /^(?<sign>[<>]=?|=)\s*(?<operand>.+)$/u;

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
};

/**
 * The test of what is typed in the filter of a column: words that the cell must have, in any order, case and accents ignored; `> 50`,
 * `<= 30/6/2026`, `= 100` of numbers and days; `vuoto`, `pieno`.
 * @param today for days typed without their year. @returns null where nothing is looked for, or what is typed is not whole yet.
 */
export function cellTest<Row>(typed: string, column: Column<Row>, today: IsoDate): Test<Row> | null {
  const text = cleanLine(typed);
  if (text === '') return null;
  if (folded(text) === 'vuoto') return (row) => column.sortValue(row) === null;
  if (folded(text) === 'pieno') return (row) => column.sortValue(row) !== null;
  const { sign = '', operand = '' } = COMPARED.exec(text)?.groups ?? {};
  if (/^[<>=]/u.test(text) && (column.editor === 'number' || column.editor === 'date')) {
    const compares = COMPARISONS[sign];
    const bound = compares === undefined ? null : operandOf(operand, column, today);
    if (compares === undefined || bound === null) return null;
    return (row) => {
      const value = column.sortValue(row);
      return value !== null && compares(compareValues(value, bound));
    };
  }
  const words = folded(text).split(' ');
  return (row) => {
    const cell = folded(column.text(row));
    return words.every((word) => cell.includes(word));
  };
}

function operandOf<Row>(text: string, { editor }: Column<Row>, today: IsoDate): number | string | null {
  const read = editor === 'number' ? parseTypedHundredths(text) : parseTypedDate(text, today);
  return read.ok ? read.value : null;
}

const ITALIAN = new Intl.Collator('it', { numeric: true });

/** Rows by the values of a column; blank cells stand last both ways, rows that are alike as they stood. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: GridSort | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (sort === null || column === undefined) return rows;
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.sortValue(row) }))
    .sort(({ value: one }, { value: other }) => {
      if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
      return direction * compareValues(one, other);
    })
    .map(({ row }) => row);
}

/** Days are texts too, which their letters order. */
function compareValues(one: number | string, other: number | string): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : ITALIAN.compare(String(one), String(other));
}
