import { type KeyboardEvent, type PointerEvent, useImperativeHandle, useMemo, useRef } from 'react';
import { useGridClipboard } from './clipboard/use-grid-clipboard.ts';
import { columnActs } from './commands/column-acts.ts';
import type { GridWork } from './commands/grid-work.ts';
import { useColumnResize } from './commands/use-column-resize.ts';
import { useGridActions } from './commands/use-grid-actions.ts';
import { useGridCommands } from './commands/use-grid-commands.ts';
import { useGridFocus } from './commands/use-grid-focus.ts';
import { useGridKeys } from './commands/use-grid-keys.ts';
import { useGridPointer } from './commands/use-grid-pointer.ts';
import { useRowDrag } from './commands/use-row-drag.ts';
import { useGridCursor } from './cursor/use-grid-cursor.ts';
import { useOpenRow } from './drawn/use-open-row.ts';
import { useRowHeight } from './drawn/use-row-height.ts';
import { useScrollEdges } from './drawn/use-scroll-edges.ts';
import { useVisibleRows, type VisibleRows } from './drawn/use-visible-rows.ts';
import { useCellDrafts } from './editing/use-cell-drafts.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridProps } from './grid-props.ts';

/** All that goes on in a grid: `grid.tsx` draws what this answers, and hands on what happens to what it drew. */
export function useGrid<Row extends { readonly id: string }, Patch extends object>(props: GridProps<Row, Patch>) {
  const { name, rows, columns, edits, readOnly = false, look, ref } = props;
  const refs = useGridRefs();
  const rowHeight = useRowHeight(refs.ruler);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const cursor = useGridCursor(ids, columns.length);
  const visible = useVisibleRows(refs.scroller, ids, rowHeight, cursor.range);
  const { openId, onPress, onKey } = useOpenRow(ids[cursor.active.row]);
  const resize = useColumnResize(refs.frame, columns, look);
  const drafts = useCellDrafts<Row, Patch>(name, edits.write);
  const actions = useGridActions();
  const work: GridWork<Row, Patch> = { rows, columns, edits, readOnly, cursor, drafts, actions };
  const commands = useGridCommands(work);
  const answerKey = useGridKeys(
    cursor,
    commands,
    actions,
    useExtent(props, visible),
    columnActs(props, resize, refs.frame),
  );
  const { onCopy, onPaste, ...paste } = useGridClipboard(work, commands.clear);
  const { focused, focusActive, bring, ...focus } = useGridFocus(refs.body, refs.scroller, cursor, {
    ids,
    columns: columns.length,
    openId,
  });
  const pointer = useGridPointer(cursor, commands, columns.length, focusActive);
  const { range } = cursor;
  const { dropAt, ...dragging } = useRowDrag(refs.body, visible, rows.length, (gap) =>
    commands.moveRows(gap > range.bottom ? gap - (range.bottom - range.top + 1) : gap),
  );
  useScrollEdges(refs.scroller, refs.frame);

  /** Leads to a cell; a null column leads to the first. */
  const goTo = (rowId: string, columnKey: string | null) => {
    const column = columns.findIndex((one) => one.key === columnKey);
    cursor.goToRow(rowId, ids.indexOf(rowId), Math.max(0, column));
    bring();
  };
  useImperativeHandle(ref, () => ({ focusCell: goTo, focus: bring }));
  const andBack = (act: () => void) => () => {
    act();
    bring();
  };
  return {
    refs,
    cursor,
    drafts,
    actions,
    focused,
    visible,
    openId,
    resize,
    goTo,
    /** Brings the focus back to the active cell, which alone is then selected. */
    back: andBack(() => cursor.goTo(cursor.active)),
    commit: () => commands.commit(),
    /** Makes a row under the active cell, and goes to it. */
    add: andBack(commands.insertBelow),
    /** A paste that does not all fit, while the person decides; null when there is none. */
    paste: { pending: paste.pending, accept: andBack(paste.accept), refuse: andBack(paste.refuse) },
    /** Where dragged rows would fall, in pixels from the first; null while none are dragged. */
    dropTop: dropAt === null ? null : visible.topOf(dropAt),
    /** What the grid hears, and what its body does. */
    heard: {
      onCopy,
      onCut: onCopy,
      onPaste,
      ...focus,
      ...pointer,
      onKeyDown: (event: KeyboardEvent) => {
        onKey();
        answerKey(event);
      },
      onPointerDown: (event: PointerEvent) => {
        onPress();
        pointer.onPointerDown(event);
      },
    },
    dragging,
  };
}

/** The elements that are measured and scrolled. */
function useGridRefs() {
  return {
    frame: useRef<HTMLDivElement>(null),
    scroller: useRef<HTMLDivElement>(null),
    ruler: useRef<HTMLDivElement>(null),
    body: useRef<HTMLDivElement>(null),
  };
}

function useExtent<Row extends { readonly id: string }, Patch extends object>(
  { rows, columns }: Pick<GridProps<Row, Patch>, 'rows' | 'columns'>,
  visible: VisibleRows,
) {
  const passed = useMemo(() => closedAmong(columns), [columns]);
  return { rows: rows.length, columns: columns.length, page: visible.page(), passed };
}

/** The closed columns, for Tab to pass over: none of them where nothing else could be written. */
function closedAmong(columns: readonly Pick<GridColumn<never, unknown>, 'read' | 'closed'>[]): ReadonlySet<number> {
  if (columns.every(({ read }) => read === null)) return new Set();
  return new Set(columns.flatMap(({ closed }, index) => (closed === undefined ? [] : [index])));
}
