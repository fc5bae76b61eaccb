import { IconAlertTriangle, IconGripVertical } from '@tabler/icons-react';
import { type CSSProperties, memo, type ReactNode } from 'react';
import type { DraftDesk } from '../../saving/draft-desk.ts';
import { cellPlace } from '../cell-place.ts';
import type { GridColumn } from '../grid-column.ts';
import styles from './cells.module.css';
import { GridCell } from './grid-cell.tsx';

interface GridRowProps<Row, Patch> {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  /** Whether its texts are shown whole. */
  readonly open: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  /** What stands over it, where it is the first of a group. */
  readonly group: ReactNode;
  readonly columns: readonly GridColumn<Row, Patch>[];
  readonly desk: DraftDesk<Patch>;
  /** Column of the active cell, or -1. */
  readonly activeColumn: number;
  /** First and last selected column; -1 and -2 when none is. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** Whether the focus is in the grid and the active cell is here. */
  readonly focused: boolean;
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<string, readonly string[]>;
  readonly editor: ReactNode;
  /** Whether it can be dragged to another place. */
  readonly movable: boolean;
}

const NONE: readonly string[] = [];

function GridRowContent<Row extends { readonly id: string }, Patch>(props: GridRowProps<Row, Patch>) {
  const {
    row,
    index,
    top,
    open,
    measure,
    group,
    columns,
    activeColumn,
    selectedFrom,
    selectedTo,
    marks,
    editor,
    movable,
  } = props;
  const whole = selectedFrom === 0 && selectedTo === columns.length - 1;
  const findings = marks.get(cellPlace(row.id, '')) ?? NONE;
  return (
    <div
      ref={measure}
      role="presentation"
      data-index={index}
      className={styles.place}
      style={{ top } satisfies CSSProperties}
    >
      {group !== undefined && group !== null && <div className={styles.group}>{group}</div>}
      {/* biome-ignore lint/a11y/useFocusableInteractive: in a grid the focus goes from cell to cell, never to a row. */}
      <div
        role="row"
        data-open={open || undefined}
        aria-rowindex={index + 2}
        aria-selected={whole}
        className={styles.row}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          tabIndex={-1}
          className={styles.rowHead}
          data-frozen
          data-row={index}
          data-column={-1}
          data-selected={selectedFrom >= 0 || undefined}
          title={findings.join(' ') || undefined}
        >
          {movable && (
            <span className={styles.grip} aria-hidden data-grip>
              <IconGripVertical />
            </span>
          )}
          {index + 1}
          {findings.length > 0 && (
            <>
              <IconAlertTriangle aria-hidden className={styles.findingIcon} />
              <span className="pg-sr-only">Da guardare: {findings.join(' ')}</span>
            </>
          )}
        </div>
        {columns.map((column, at) => (
          <GridCell
            key={column.key}
            row={row}
            rowIndex={index}
            column={column}
            columnIndex={at}
            desk={props.desk}
            focused={props.focused}
            active={at === activeColumn}
            selected={at >= selectedFrom && at <= selectedTo}
            readOnly={props.readOnly}
            findings={marks.get(cellPlace(row.id, column.key)) ?? NONE}
            editor={at === activeColumn ? editor : null}
          />
        ))}
      </div>
    </div>
  );
}

/** One row, drawn again only when something of its own has changed. */
export const GridRow = memo(GridRowContent) as typeof GridRowContent;
