import type { CSSProperties } from 'react';
import type { GridColumn } from '../grid-column.ts';

/** Width of the head of a row, in rem. */
const ROW_HEAD = 2.75;

/** The widths of a grid's columns, as its style sheet reads them: what each row is divided into, and the least it may be. */
export function columnWidths<Row, Patch>(columns: readonly GridColumn<Row, Patch>[]): CSSProperties {
  const widths = columns.map(({ grows, width }) =>
    grows === undefined ? `${width}rem` : `minmax(${width}rem, ${grows}fr)`,
  );
  const least = columns.reduce((sum, { width }) => sum + width, ROW_HEAD);
  return {
    '--columns': [`${ROW_HEAD}rem`, ...widths].join(' '),
    '--least': `${least}rem`,
    '--row-head': `${ROW_HEAD}rem`,
    '--first': `${columns[0]?.width ?? 0}rem`,
  };
}
