import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useImperativeHandle, useMemo, useRef } from 'react';
import { PastePreview } from './clipboard/paste-preview.tsx';
import { useGridClipboard } from './clipboard/use-grid-clipboard.ts';
import { useGridActions } from './commands/use-grid-actions.ts';
import { useGridCommands } from './commands/use-grid-commands.ts';
import { useGridFocus } from './commands/use-grid-focus.ts';
import { useGridKeys } from './commands/use-grid-keys.ts';
import { useGridPointer } from './commands/use-grid-pointer.ts';
import { useRowDrag } from './commands/use-row-drag.ts';
import { useGridCursor } from './cursor/use-grid-cursor.ts';
import { columnWidths } from './drawn/column-widths.ts';
import { GridFoot } from './drawn/grid-foot.tsx';
import { GridHead } from './drawn/grid-head.tsx';
import { GridNotices } from './drawn/grid-notices.tsx';
import { GridRow } from './drawn/grid-row.tsx';
import { useRowHeight } from './drawn/use-row-height.ts';
import { useScrollEdges } from './drawn/use-scroll-edges.ts';
import { useVisibleRows } from './drawn/use-visible-rows.ts';
import { CellEditor } from './editing/cell-editor.tsx';
import { useCellDrafts } from './editing/use-cell-drafts.ts';
import styles from './grid.module.css';
import type { GridColumn } from './grid-column.ts';
import type { GridProps } from './grid-props.ts';

const NO_MARKS: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Rows edited as in a spreadsheet: one cell has the focus, arrows go about, typing replaces, blocks are copied to and pasted from
 * Excel. It knows nothing of what the rows are: columns say how to show and read them, `edits` writes them.
 */
export function Grid<Row extends { readonly id: string }, Patch extends object>(props: GridProps<Row, Patch>) {
  const { name, label, rows, columns, edits, readOnly = false, addLabel, empty, footer, marks = NO_MARKS, ref } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(ruler);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);

  const cursor = useGridCursor(ids, columns.length);
  const { active, range, editing } = cursor;
  const drafts = useCellDrafts<Row, Patch>(name, edits.write);
  const actions = useGridActions();
  const commands = useGridCommands(props, cursor, drafts, actions);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
  const passed = useMemo(() => closedAmong(columns), [columns]);
  const extent = { rows: rows.length, columns: columns.length, page, passed };
  const onKeyDown = useGridKeys(cursor, commands, actions, extent);
  const clipboard = useGridClipboard(props, cursor, drafts, actions, commands);
  const pointer = useGridPointer(cursor, commands, columns.length);
  const focus = useGridFocus(body, cursor, ids);
  const { dropAt, ...dragging } = useRowDrag(body, rowHeight, rows.length, (gap) =>
    commands.moveRows(gap > range.bottom ? gap - (range.bottom - range.top + 1) : gap),
  );

  const goTo = (rowId: string, columnKey: string | null) => {
    const column = columns.findIndex((one) => one.key === columnKey);
    cursor.goToRow(rowId, ids.indexOf(rowId), Math.max(0, column));
    focus.bring();
  };
  useImperativeHandle(ref, () => ({ focusCell: goTo }));

  useScrollEdges(scroller, frame);
  const visible = useVisibleRows(scroller, ids, rowHeight, range);
  const column = columns[active.column];
  const row = rows[active.row];
  const editor =
    editing === null || row === undefined || column === undefined ? null : (
      <CellEditor
        key={`${row.id} ${column.key}`}
        column={column}
        editing={editing}
        label={`${column.label}, riga ${active.row + 1}`}
        onText={(text) => drafts.type(row, column, text)}
        onLeave={() => commands.commit()}
      />
    );
  return (
    <div className={styles.root} style={columnWidths(columns)}>
      <div className={styles.frame} ref={frame}>
        <div className={styles.scroller} ref={scroller}>
          <div aria-hidden className={styles.ruler} ref={ruler} />
          <div
            role="grid"
            aria-label={label}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-multiselectable
            aria-readonly={readOnly}
            className={styles.grid}
            onKeyDown={onKeyDown}
            onCopy={clipboard.onCopy}
            onCut={clipboard.onCopy}
            onPaste={clipboard.onPaste}
            onFocus={focus.onFocus}
            onBlur={focus.onBlur}
            {...pointer}
          >
            <div role="rowgroup" className={styles.headGroup}>
              <GridHead columns={columns} />
            </div>
            <div
              role="rowgroup"
              ref={body}
              className={styles.body}
              {...dragging}
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
                const one = rows[index];
                if (one === undefined) return null;
                const here = index === active.row;
                const selected = index >= range.top && index <= range.bottom;
                return (
                  <GridRow
                    key={one.id}
                    row={one}
                    index={index}
                    top={start}
                    columns={columns}
                    desk={drafts.desk}
                    activeColumn={here ? active.column : -1}
                    selectedFrom={selected ? range.left : -1}
                    selectedTo={selected ? range.right : -2}
                    focused={here && focus.focused}
                    readOnly={readOnly}
                    marks={marks}
                    editor={here ? editor : null}
                    movable={!readOnly && edits.move !== null}
                  />
                );
              })}
              {dropAt !== null && <div className={styles.dropLine} style={{ top: dropAt * rowHeight }} />}
            </div>
          </div>
          {footer !== undefined && rows.length > 0 && <GridFoot columns={columns} footer={footer} />}
        </div>
      </div>
      <GridNotices
        desk={drafts.desk}
        rows={rows}
        columns={columns}
        failed={actions.failed}
        onGo={goTo}
        onDismiss={actions.dismiss}
      />
      {addLabel !== undefined && edits.insert !== null && !readOnly && (
        <Button
          variant="subtle"
          className={styles.add ?? ''}
          leftSection={<IconPlus aria-hidden size="1rem" />}
          onClick={() => {
            commands.insertBelow();
            focus.bring();
          }}
        >
          {addLabel}
        </Button>
      )}
      {clipboard.pending !== null && (
        <PastePreview
          misfits={clipboard.pending.misfits}
          fitting={clipboard.pending.fitting.length}
          onAccept={() => {
            clipboard.accept();
            focus.bring();
          }}
          onRefuse={() => {
            clipboard.refuse();
            focus.bring();
          }}
        />
      )}
    </div>
  );
}

/** The closed columns, for Tab to pass over: none of them where nothing else could be written. */
function closedAmong(columns: readonly Pick<GridColumn<never, unknown>, 'read' | 'closed'>[]): ReadonlySet<number> {
  if (columns.every(({ read }) => read === null)) return new Set();
  return new Set(columns.flatMap(({ closed }, index) => (closed === undefined ? [] : [index])));
}
