import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Stroke } from '../../keyboard/keymap.ts';
import type { GridExtent } from '../cursor/moved-cell.ts';
import type { GridCursor } from '../cursor/use-grid-cursor.ts';
import { answerEditing, answerGoing } from './answer-keys.ts';
import type { ColumnActs } from './column-acts.ts';
import type { GridActions } from './use-grid-actions.ts';
import type { GridCommands } from './use-grid-commands.ts';

/** Answers a keystroke; true when it was ours. */
type Answer = (stroke: Stroke) => boolean;

/** The keys of a grid, as in a spreadsheet: while going about, and while a cell is edited. Those typed before a new row is there wait for it. */
export function useGridKeys(
  cursor: GridCursor,
  commands: GridCommands,
  actions: GridActions,
  extent: GridExtent,
  columnActs: ColumnActs,
) {
  const leaving = useRef(false);
  const { editing } = cursor;
  const answer: Answer = (stroke) => {
    if (stroke.key !== 'Tab' && stroke.key !== 'Shift' && stroke.key !== 'Escape') leaving.current = false;
    const grid = { cursor, commands, extent, leaving, columnActs };
    return editing === null ? answerGoing(stroke, grid) : answerEditing(stroke, grid);
  };
  // Keys that waited for a new row are answered by the grid as it is then.
  const latest = useRef(answer);
  latest.current = answer;

  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (actions.isBusy() && editing === null && !isModifier(event.key)) {
      const { key, ctrlKey, shiftKey, altKey, metaKey } = event;
      actions.later(() => replay({ key, ctrlKey, shiftKey, altKey, metaKey }, (stroke) => latest.current(stroke)));
      event.preventDefault();
    } else if (answer(event)) event.preventDefault();
  };
}

/** Answers a keystroke that waited, and writes its character, which the browser no longer does. */
function replay(stroke: Stroke, answer: Answer): void {
  const written = stroke.key.length === 1 && !stroke.ctrlKey && !stroke.metaKey;
  const editor = document.activeElement;
  const isInEditor = editor instanceof HTMLInputElement || editor instanceof HTMLTextAreaElement;
  if (!written || !isInEditor) flushSync(() => void answer(stroke));
  if (written) document.execCommand('insertText', false, stroke.key);
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'AltGraph' || key === 'Meta';
}
