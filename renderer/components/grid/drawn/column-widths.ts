import type { CSSProperties } from 'react';
import type { GridColumn } from '../grid-column.ts';
import type { GridLook } from '../grid-props.ts';

/** Width of the head of a row, in rem. */
const ROW_HEAD = 2.75;

/**
 * The widths of a grid's columns, as its style sheet reads them: what each row is divided into, and the least it may be.
 * @param given widths in rem that a person gave, by key of the column: these neither grow nor shrink.
 */
export function columnWidths<Row, Patch>(
  columns: readonly GridColumn<Row, Patch>[],
  given: GridLook['widths'] = {},
): CSSProperties {
  const leastOf = ({ key, width }: GridColumn<Row, Patch>) => given[key] ?? width;
  const widths = columns.map((column) =>
    column.grows === undefined || given[column.key] !== undefined
      ? `${leastOf(column)}rem`
      : `minmax(${column.width}rem, ${column.grows}fr)`,
  );
  const least = columns.reduce((sum, column) => sum + leastOf(column), ROW_HEAD);
  const [first] = columns;
  return {
    '--columns': [`${ROW_HEAD}rem`, ...widths].join(' '),
    '--least': `${least}rem`,
    '--row-head': `${ROW_HEAD}rem`,
    '--first': `${first === undefined ? 0 : leastOf(first)}rem`,
  };
}
