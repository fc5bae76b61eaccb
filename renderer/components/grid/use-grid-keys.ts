import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { type GridExtent, movedCell, tabbedCell } from './moved-cell.ts';
import type { GridActions } from './use-grid-actions.ts';
import type { GridCommands } from './use-grid-commands.ts';
import type { GridCursor } from './use-grid-cursor.ts';

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

/** Answers a keystroke; true when it was ours, so that the browser leaves it alone. */
type Answer = (stroke: Stroke) => boolean;

/** The keys of a grid, as in a spreadsheet: while going about, and while a cell is edited. */
export function useGridKeys(cursor: GridCursor, commands: GridCommands, actions: GridActions, extent: GridExtent) {
  const leaving = useRef(false);
  const { active, range, editing } = cursor;

  const moveRows = (stroke: Stroke): boolean => {
    commands.moveRows(stroke.key === 'ArrowUp' ? range.top - 1 : range.top + 1);
    return true;
  };

  const going: Answer = (stroke) => {
    const { key, ctrlKey, shiftKey, altKey, metaKey } = stroke;
    if (metaKey || (altKey && !ctrlKey)) return false;
    if (ctrlKey && shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) return moveRows(stroke);
    if (key === 'Tab' && !ctrlKey) {
      const next = leaving.current ? null : tabbedCell(shiftKey, active, extent);
      if (next !== null) cursor.goTo(next, { tabbing: true });
      return next !== null;
    }
    const moved = movedCell(stroke, shiftKey ? headOf(cursor) : active, extent);
    if (moved !== null) {
      cursor.goTo(moved, { extend: shiftKey });
      return true;
    }
    if (ctrlKey && !altKey) return controlled(key.toLowerCase());
    return plain(stroke);
  };

  const controlled = (key: string): boolean => {
    if (key === 'enter') commands.insertBelow();
    else if (key === 'd') commands.duplicateRows();
    else if (key === 'delete') commands.removeRows();
    else if (key === 'a') cursor.select({ top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 });
    else return false;
    return true;
  };

  const plain = ({ key, shiftKey }: Stroke): boolean => {
    switch (key) {
      case 'Enter':
        cursor.goTo(
          movedCell({ key: shiftKey ? 'ArrowUp' : 'ArrowDown', ctrlKey: false }, lineStart(), extent) ?? active,
        );
        return true;
      case 'F2':
        commands.startEdit('edit');
        return true;
      case 'Backspace':
        flushSync(() => commands.startEdit('replace', ''));
        return true;
      case 'Delete':
        commands.clear();
        return true;
      case 'Escape':
        leaving.current = true;
        cursor.goTo(active);
        return range.top !== range.bottom || range.left !== range.right;
      case ' ':
        if (!shiftKey) break;
        cursor.select({ ...range, left: 0, right: extent.columns - 1 });
        return true;
      default:
        break;
    }
    // The editor is there and has the focus before the browser writes the character: dead keys and composed accents work too.
    if (key.length === 1 || key === 'Dead' || key === 'Process') flushSync(() => commands.startEdit('replace'));
    return false;
  };

  const lineStart = () => ({ row: active.row, column: cursor.lineStart });

  const whileEditing: Answer = (stroke) => {
    const { key, ctrlKey, shiftKey, altKey } = stroke;
    const arrow = key.startsWith('Arrow') && !ctrlKey && !altKey && !shiftKey;
    if (key === 'Escape') commands.cancel();
    else if (key === 'Enter' && ctrlKey) {
      commands.commit();
      commands.insertBelow();
    } else if (key === 'Enter' && !altKey && !shiftKey) {
      commands.commit(movedCell({ key: 'ArrowDown', ctrlKey: false }, lineStart(), extent) ?? active);
    } else if (key === 'Tab' && !ctrlKey) {
      const next = tabbedCell(shiftKey, active, extent);
      commands.commit(next ?? undefined, true);
      return next !== null;
    } else if (arrow && editing?.mode === 'replace') commands.commit(movedCell(stroke, active, extent) ?? active);
    else return false;
    return true;
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
