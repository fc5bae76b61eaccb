import { flushSync } from 'react-dom';
import { assertNever } from '../../../../shared/assert-never.ts';
import { keymap, type Stroke } from '../../keyboard/keymap.ts';
import type { Cell } from '../cursor/cell-range.ts';
import { EDITING_KEYS, GOING_KEYS } from '../cursor/grid-keymap.ts';
import { type GridExtent, movedCell, tabbedCell } from '../cursor/moved-cell.ts';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import type { ColumnActs } from './column-acts.ts';
import type { GridCommands } from './use-grid-commands.ts';

/** What the keys of a grid are answered with. */
export interface KeyedGrid {
  readonly cursor: GridCursor;
  readonly commands: GridCommands;
  readonly extent: GridExtent;
  readonly columnActs: ColumnActs;
  /** Whether Esc was the last key: then Tab leaves the grid. */
  readonly leaving: { current: boolean };
}

const UP = { key: 'ArrowUp', ctrlKey: false } as const;
const DOWN = { key: 'ArrowDown', ctrlKey: false } as const;
const goingCommand = keymap(GOING_KEYS);
const editingCommand = keymap(EDITING_KEYS);

/** Answers a keystroke while one goes about in the grid; true when it was ours, so that the browser leaves it alone. */
export function answerGoing(pressed: Stroke, grid: KeyedGrid): boolean {
  // On a Mac, where the Command key stands for Ctrl, here too.
  const stroke = pressed.metaKey ? { ...pressed, ctrlKey: true } : pressed;
  const command = goingCommand(pressed);
  switch (command) {
    case null:
      return beginWriting(stroke, grid);
    case 'down':
      if (grid.columnActs.leads(grid.cursor.active.column)) CHANGES.open(grid);
      else GOES.down(grid);
      return true;
    case 'move':
    case 'extend':
    case 'up':
    case 'selectRow':
    case 'selectAll':
      GOES[command](grid, stroke);
      return true;
    case 'right':
    case 'left':
      return goAlong(command, grid);
    case 'leave':
      return leave(grid);
    case 'edit':
    case 'rewrite':
    case 'clear':
    case 'insert':
    case 'duplicate':
    case 'remove':
    case 'moveUp':
    case 'moveDown':
    case 'fillDown':
    case 'series':
    case 'widen':
    case 'narrow':
    case 'sortUp':
    case 'sortDown':
    case 'filter':
    case 'open':
      CHANGES[command](grid);
      return true;
    default:
      return assertNever(command);
  }
}

/** Answers a keystroke while a cell is written; true when it was ours. */
export function answerEditing(stroke: Stroke, grid: KeyedGrid): boolean {
  const { cursor, commands, extent } = grid;
  const command = editingCommand(stroke);
  switch (command) {
    case null:
      return false;
    case 'cancel':
      commands.cancel();
      return true;
    case 'insert':
      commands.commit();
      commands.insertBelow();
      return true;
    case 'down':
      commands.commit(moved(DOWN, lineStart(cursor), extent));
      return true;
    case 'right':
    case 'left': {
      const next = tabbedCell(command === 'left', cursor.active, extent);
      commands.commit(next ?? undefined, true);
      return next !== null;
    }
    case 'move': {
      const isTypedOver = cursor.editing?.mode === 'replace';
      if (isTypedOver) commands.commit(moved(stroke, cursor.active, extent));
      return isTypedOver;
    }
    default:
      return assertNever(command);
  }
}

const GOES = {
  move: ({ cursor, extent }, stroke) => cursor.goTo(moved(stroke, cursor.active, extent)),
  extend: ({ cursor, extent }, stroke) => cursor.goTo(moved(stroke, headOf(cursor), extent), { extend: true }),
  down: ({ cursor, extent }) => cursor.goTo(moved(DOWN, lineStart(cursor), extent)),
  up: ({ cursor, extent }) => cursor.goTo(moved(UP, lineStart(cursor), extent)),
  selectRow: ({ cursor, extent }) => cursor.select({ ...cursor.range, left: 0, right: extent.columns - 1 }),
  selectAll: ({ cursor, extent }) =>
    cursor.select({ top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 }),
} as const satisfies Readonly<Record<string, (grid: KeyedGrid, stroke: Stroke) => void>>;

function goAlong(command: 'right' | 'left', { cursor, extent, leaving }: KeyedGrid): boolean {
  const next = leaving.current ? null : tabbedCell(command === 'left', cursor.active, extent);
  if (next !== null) cursor.goTo(next, { tabbing: true });
  return next !== null;
}

function leave({ cursor, leaving }: KeyedGrid): boolean {
  const { active, range } = cursor;
  leaving.current = true;
  cursor.goTo(active);
  return range.top !== range.bottom || range.left !== range.right;
}

const CHANGES = {
  edit: ({ commands }) => commands.startEdit('edit'),
  rewrite: ({ commands }) => flushSync(() => commands.startEdit('replace', '')),
  clear: ({ commands }) => commands.clear(),
  insert: ({ commands }) => commands.insertBelow(),
  duplicate: ({ commands }) => commands.duplicateRows(),
  remove: ({ commands }) => commands.removeRows(),
  moveUp: ({ commands, cursor }) => commands.moveRows(cursor.range.top - 1),
  moveDown: ({ commands, cursor }) => commands.moveRows(cursor.range.top + 1),
  fillDown: ({ commands }) => commands.fillDown(),
  series: ({ commands }) => commands.series(),
  widen: ({ cursor, columnActs }) => columnActs.widen(cursor.active.column, 1),
  narrow: ({ cursor, columnActs }) => columnActs.widen(cursor.active.column, -1),
  sortUp: (grid) => sort(grid, false),
  sortDown: (grid) => sort(grid, true),
  filter: ({ cursor, columnActs }) => columnActs.filter(cursor.active.column),
  open: ({ cursor, columnActs }) => columnActs.open(cursor.active),
} as const satisfies Readonly<Record<string, (grid: KeyedGrid) => void>>;

/** What is selected would be other rows afterwards: one cell is left of it. */
function sort({ cursor, columnActs }: KeyedGrid, descending: boolean): void {
  columnActs.sort(cursor.active.column, descending);
  cursor.goTo(cursor.active);
}

/** The editor is there and has the focus before the browser writes the character: dead keys and composed accents work too. */
function beginWriting({ key, ctrlKey, altKey }: Stroke, { commands }: KeyedGrid): boolean {
  // Ctrl and Alt together are the AltGr of some keyboards, which makes characters.
  const makesCharacter = ctrlKey === altKey && (key.length === 1 || key === 'Dead' || key === 'Process');
  if (makesCharacter) flushSync(() => commands.startEdit('replace'));
  return false;
}

function moved(stroke: Pick<Stroke, 'key' | 'ctrlKey'>, from: Cell, extent: GridExtent): Cell {
  return movedCell(stroke, from, extent) ?? from;
}

/** Where Enter goes down from: the column in which a run of Tabs began. */
function lineStart({ active, lineStart: column }: GridCursor): Cell {
  return { row: active.row, column };
}

/** The end of the selection that moves: the corner across from the active cell. */
function headOf({ active, range }: GridCursor): Cell {
  return {
    row: active.row === range.top ? range.bottom : range.top,
    column: active.column === range.left ? range.right : range.left,
  };
}
