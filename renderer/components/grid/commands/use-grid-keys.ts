import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { assertNever } from '../../../../shared/assert-never.ts';
import { keymap, type Stroke } from '../../keyboard/keymap.ts';
import type { Cell } from '../cursor/cell-range.ts';
import { EDITING_KEYS, GOING_KEYS } from '../cursor/grid-keymap.ts';
import { type GridExtent, movedCell, tabbedCell } from '../cursor/moved-cell.ts';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import type { GridActions } from './use-grid-actions.ts';
import type { GridCommands } from './use-grid-commands.ts';

/** Answers a keystroke; true when it was ours, so that the browser leaves it alone. */
type Answer = (stroke: Stroke) => boolean;

const UP = { key: 'ArrowUp', ctrlKey: false } as const;
const DOWN = { key: 'ArrowDown', ctrlKey: false } as const;
const goingCommand = keymap(GOING_KEYS);
const editingCommand = keymap(EDITING_KEYS);

/** The keys of a grid, as in a spreadsheet: while going about, and while a cell is edited. */
export function useGridKeys(cursor: GridCursor, commands: GridCommands, actions: GridActions, extent: GridExtent) {
  const leaving = useRef(false);
  const { active, range, editing } = cursor;
  const lineStart = () => ({ row: active.row, column: cursor.lineStart });
  const moved = (stroke: Pick<Stroke, 'key' | 'ctrlKey'>, from: Cell) => movedCell(stroke, from, extent) ?? from;
  const below = () => moved(DOWN, lineStart());

  const going: Answer = (stroke) => {
    if (stroke.metaKey) return false;
    const command = goingCommand(stroke);
    switch (command) {
      case null:
        return written(stroke);
      case 'move':
        cursor.goTo(moved(stroke, active));
        return true;
      case 'extend':
        cursor.goTo(moved(stroke, headOf(cursor)), { extend: true });
        return true;
      case 'right':
      case 'left': {
        const next = leaving.current ? null : tabbedCell(command === 'left', active, extent);
        if (next !== null) cursor.goTo(next, { tabbing: true });
        return next !== null;
      }
      case 'down':
        cursor.goTo(below());
        return true;
      case 'up':
        cursor.goTo(moved(UP, lineStart()));
        return true;
      case 'edit':
        commands.startEdit('edit');
        return true;
      case 'rewrite':
        flushSync(() => commands.startEdit('replace', ''));
        return true;
      case 'clear':
        commands.clear();
        return true;
      case 'leave':
        leaving.current = true;
        cursor.goTo(active);
        return range.top !== range.bottom || range.left !== range.right;
      case 'selectRow':
        cursor.select({ ...range, left: 0, right: extent.columns - 1 });
        return true;
      case 'selectAll':
        cursor.select({ top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 });
        return true;
      case 'insert':
        commands.insertBelow();
        return true;
      case 'duplicate':
        commands.duplicateRows();
        return true;
      case 'remove':
        commands.removeRows();
        return true;
      case 'moveUp':
      case 'moveDown':
        commands.moveRows(command === 'moveUp' ? range.top - 1 : range.top + 1);
        return true;
      default:
        return assertNever(command);
    }
  };

  /** The editor is there and has the focus before the browser writes the character: dead keys and composed accents work too. */
  const written: Answer = ({ key, ctrlKey, altKey }) => {
    // Ctrl and Alt together are the AltGr of some keyboards, which makes characters.
    const makesCharacter = ctrlKey === altKey && (key.length === 1 || key === 'Dead' || key === 'Process');
    if (makesCharacter) flushSync(() => commands.startEdit('replace'));
    return false;
  };

  const whileEditing: Answer = (stroke) => {
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
        commands.commit(below());
        return true;
      case 'right':
      case 'left': {
        const next = tabbedCell(command === 'left', active, extent);
        commands.commit(next ?? undefined, true);
        return next !== null;
      }
      case 'move':
        if (editing?.mode === 'replace') commands.commit(moved(stroke, active));
        return editing?.mode === 'replace';
      default:
        return assertNever(command);
    }
  };

  const answer: Answer = (stroke) => {
    if (stroke.key !== 'Tab' && stroke.key !== 'Shift' && stroke.key !== 'Escape') leaving.current = false;
    return editing === null ? going(stroke) : whileEditing(stroke);
  };
  // Keys that waited for a new row are answered by the grid as it is then.
  const latest = useRef(answer);
  latest.current = answer;

  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (actions.isBusy() && editing === null && !isModifier(event.key)) {
      const { key, ctrlKey, shiftKey, altKey, metaKey } = event;
      actions.later(() => replay({ key, ctrlKey, shiftKey, altKey, metaKey }));
      event.preventDefault();
    } else if (answer(event)) event.preventDefault();
  };

  function replay(stroke: Stroke): void {
    const written = stroke.key.length === 1 && !stroke.ctrlKey && !stroke.metaKey;
    const editor = document.activeElement;
    if (!written) flushSync(() => void latest.current(stroke));
    else if (editor instanceof HTMLInputElement || editor instanceof HTMLTextAreaElement) type(stroke.key);
    else {
      flushSync(() => void latest.current(stroke));
      type(stroke.key);
    }
  }
}

function type(character: string): void {
  document.execCommand('insertText', false, character);
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'AltGraph' || key === 'Meta';
}

/** The end of the selection that moves: the corner across from the active cell. */
function headOf({ active, range }: GridCursor) {
  return {
    row: active.row === range.top ? range.bottom : range.top,
    column: active.column === range.left ? range.right : range.left,
  };
}
