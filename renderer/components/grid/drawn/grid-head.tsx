import type { useColumnResize } from '../commands/use-column-resize.ts';
import type { GridColumn } from '../grid-column.ts';
import type { GridHeads } from '../grid-props.ts';
import { ColumnTools } from './column-tools.tsx';
import styles from './head-and-foot.module.css';

interface GridHeadProps<Row, Patch> {
  readonly columns: readonly GridColumn<Row, Patch>[];
  /** What widens and narrows columns by their edges; null where they stay as they are. */
  readonly resize: ReturnType<typeof useColumnResize<Row, Patch>>;
  readonly heads: GridHeads | undefined;
  /** From the heads back to the cells. */
  readonly onLeave: () => void;
}

/** The heads of the columns, which stay while the rows scroll. */
export function GridHead<Row, Patch>({ columns, resize, heads, onLeave }: GridHeadProps<Row, Patch>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: in a grid the focus goes from cell to cell, never to a row.
    <div role="row" aria-rowindex={1} className={styles.head} {...resize?.heard}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
      <div role="columnheader" aria-colindex={1} data-frozen className={styles.corner}>
        <span aria-hidden>#</span>
        <span className="pg-sr-only">Riga</span>
      </div>
      {columns.map((column, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: see above.
        <div
          key={column.key}
          role="columnheader"
          aria-colindex={index + 2}
          aria-label={column.label}
          aria-sort={sortOf(heads, column.key)}
          title={column.shortLabel === undefined ? undefined : column.label}
          className={styles.columnHead}
          data-editor={column.editor}
          data-first={index === 0 || undefined}
        >
          {heads === undefined ? (
            (column.shortLabel ?? column.label)
          ) : (
            <ColumnTools column={column} heads={heads} onLeave={onLeave} />
          )}
          {resize !== null && (
            <span
              aria-hidden
              data-edge={column.key}
              className={styles.edge}
              title="Trascinare per allargare o stringere la colonna; con due clic torna com’era"
            />
          )}
        </div>
      ))}
    </div>
  );
}

function sortOf(heads: GridHeads | undefined, key: string): 'ascending' | 'descending' | undefined {
  if (heads?.sort?.key !== key) return undefined;
  return heads.sort.descending ? 'descending' : 'ascending';
}
