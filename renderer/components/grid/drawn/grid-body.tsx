import { CellEditor } from '../editing/cell-editor.tsx';
import type { GridProps } from '../grid-props.ts';
import type { useGrid } from '../use-grid.ts';
import styles from './grid-body.module.css';
import { GridRow } from './grid-row.tsx';

interface GridBodyProps<Row extends { readonly id: string }, Patch extends object> extends GridProps<Row, Patch> {
  readonly grid: ReturnType<typeof useGrid<Row, Patch>>;
}

const NO_MARKS: ReadonlyMap<string, readonly string[]> = new Map();

/** The rows that are seen, the editor in the cell that is written, and the line where dragged rows would fall. */
export function GridBody<Row extends { readonly id: string }, Patch extends object>(props: GridBodyProps<Row, Patch>) {
  const { grid, rows, columns, edits, readOnly = false, empty, groups, marks = NO_MARKS } = props;
  const { cursor, visible, dropTop } = grid;
  const { active, range } = cursor;
  return (
    <div
      role="rowgroup"
      ref={grid.refs.body}
      className={styles.body}
      {...grid.dragging}
      style={{ height: rows.length === 0 ? undefined : visible.height }}
    >
      {rows.length === 0 && (
        // biome-ignore lint/a11y/useFocusableInteractive: in a grid the focus goes from cell to cell, never to a row.
        <div role="row" aria-rowindex={2}>
          <div role="gridcell" tabIndex={0} aria-colspan={columns.length + 1} className={styles.empty}>
            {empty}
          </div>
        </div>
      )}
      {visible.rows.map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const here = index === active.row;
        const selected = index >= range.top && index <= range.bottom;
        return (
          <GridRow
            key={row.id}
            row={row}
            index={index}
            top={start}
            open={row.id === grid.openId}
            measure={visible.measure}
            group={groups?.get(row.id)}
            columns={columns}
            desk={grid.drafts.desk}
            activeColumn={here ? active.column : -1}
            selectedFrom={selected ? range.left : -1}
            selectedTo={selected ? range.right : -2}
            focused={here && grid.focused}
            readOnly={readOnly}
            marks={marks}
            editor={here ? editorOf(props) : null}
            movable={!readOnly && edits.move !== null}
          />
        );
      })}
      {dropTop !== null && <div className={styles.dropLine} style={{ top: dropTop }} />}
    </div>
  );
}

/** What the active cell is written with; null while it is not. */
function editorOf<Row extends { readonly id: string }, Patch extends object>({
  grid: { cursor, drafts, commit },
  rows,
  columns,
}: GridBodyProps<Row, Patch>) {
  const { active, editing } = cursor;
  const row = rows[active.row];
  const column = columns[active.column];
  if (editing === null || row === undefined || column === undefined) return null;
  return (
    <CellEditor
      key={`${row.id} ${column.key}`}
      column={column}
      editing={editing}
      label={`${column.label}, riga ${active.row + 1}`}
      onText={(text) => drafts.type(row, column, text)}
      onLeave={commit}
    />
  );
}
