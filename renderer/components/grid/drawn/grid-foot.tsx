import type { ReactNode } from 'react';
import type { GridColumn } from '../grid-column.ts';
import styles from './head-and-foot.module.css';

interface GridFootProps<Row, Patch> {
  readonly columns: readonly GridColumn<Row, Patch>[];
  readonly footer: Readonly<Record<string, ReactNode>>;
}

/** What stands under the columns, such as a running total. It is no row of the grid: it is read by itself. */
export function GridFoot<Row, Patch>({ columns, footer }: GridFootProps<Row, Patch>) {
  return (
    <fieldset className={styles.foot}>
      <legend className="pg-sr-only">Totali</legend>
      <div data-frozen className={styles.footStart} />
      {columns.map(({ key, label, editor }, index) => (
        <div key={key} className={styles.footCell} data-editor={editor} data-first={index === 0 || undefined}>
          {footer[key] !== undefined && <span className="pg-sr-only">{label}: </span>}
          {footer[key]}
        </div>
      ))}
    </fieldset>
  );
}
