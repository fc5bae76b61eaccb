import { type KeyboardEvent, useRef } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { lineAbove, type TreeLine } from './tree-lines.ts';
import { typeAhead } from './type-ahead.ts';

interface TreeKeys {
  readonly lines: readonly TreeLine[];
  /** Where the active line stands. */
  readonly at: number;
  readonly move: (at: number) => void;
  readonly turn: (id: Id) => void;
  readonly openMenu: () => void;
}

/** Letters typed within this time belong to one word. */
const WORD_MS = 700;
const PAGE = 15;

/** The keys of a tree, after the ARIA Authoring Practices: arrows, Home, End, pages, Enter, letters. */
export function useTreeKeys({ lines, at, move, turn, openMenu }: TreeKeys) {
  const typed = useRef({ word: '', time: 0 });

  const typeLetter = (letter: string, time: number) => {
    const goesOn = time - typed.current.time < WORD_MS;
    const word = goesOn ? typed.current.word + letter : letter;
    typed.current = { word, time };
    // A word that goes on may still be that of the line one is on; a new letter looks for the next.
    const found = typeAhead(lines, goesOn ? at : at + 1, word);
    if (found >= 0) move(found);
  };

  return (event: KeyboardEvent) => {
    const line = lines[at];
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (line === undefined || ctrlKey || altKey || metaKey) return;
    const last = lines.length - 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(Math.min(at + 1, last)),
      ArrowUp: () => move(Math.max(at - 1, 0)),
      PageDown: () => move(Math.min(at + PAGE, last)),
      PageUp: () => move(Math.max(at - PAGE, 0)),
      Home: () => move(0),
      End: () => move(last),
      ArrowRight: () => {
        if (line.children === 0) return;
        if (line.open) move(at + 1);
        else turn(line.row.id);
      },
      ArrowLeft: () => (line.open ? turn(line.row.id) : move(lineAbove(lines, at))),
      Enter: () => void goToObjective(line.row.id),
      ' ': () => void goToObjective(line.row.id),
      ContextMenu: openMenu,
    };
    const deed = key === 'F10' && shiftKey ? openMenu : moves[key];
    if (deed !== undefined) deed();
    else if (key.length === 1) typeLetter(key, event.timeStamp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
