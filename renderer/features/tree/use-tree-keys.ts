import { type KeyboardEvent, useRef } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { movedLine } from './moved-line.ts';
import type { TreeLine } from './tree-lines.ts';
import { typeAhead } from './type-ahead.ts';
import type { LineChoice } from './use-tree-choice.ts';

interface TreeKeys {
  readonly lines: readonly TreeLine[];
  /** Where the active line stands. */
  readonly at: number;
  readonly move: (at: number) => void;
  readonly turn: (id: Id) => void;
  readonly openMenu: () => void;
  readonly choice: Pick<LineChoice, 'toggle' | 'stretch' | 'all' | 'clear'>;
}

/** Keys that with Shift choose all on their way. */
const STRETCHING = /^(?:ArrowUp|ArrowDown|PageUp|PageDown|Home|End)$/u;

/** Letters typed within this time belong to one word. */
const WORD_MS = 700;

/** The keys of a tree, after the ARIA Authoring Practices: arrows, Home, End, pages, Enter, letters; with Shift and Ctrl lines are chosen. */
export function useTreeKeys({ lines, at, move, turn, openMenu, choice }: TreeKeys) {
  const typed = useRef({ word: '', time: 0 });

  const typeLetter = (letter: string, time: number) => {
    const goesOn = time - typed.current.time < WORD_MS;
    const word = goesOn ? typed.current.word + letter : letter;
    typed.current = { word, time };
    // A word that goes on may still be that of the line one is on; a new letter looks for the next.
    const found = typeAhead(lines, goesOn ? at : at + 1, word);
    if (found >= 0) move(found);
  };

  const press = (line: TreeLine, { key, shiftKey, timeStamp }: KeyboardEvent): boolean => {
    const to = movedLine(lines, at, key);
    if (to !== null) {
      if (shiftKey && STRETCHING.test(key)) choice.stretch(at, to);
      move(to);
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      if (line.children > 0) turn(line.row.id);
    } else if (key === 'Enter' || key === ' ') {
      choice.clear();
      void goToObjective(line.row.id);
    } else if (key === 'Escape') return choice.clear();
    else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenu();
    else if (key.length === 1 && key !== '?') typeLetter(key, timeStamp);
    else return false;
    return true;
  };

  const pressWithControl = (line: TreeLine, { key }: KeyboardEvent): boolean => {
    if (key === ' ') choice.toggle(line.row.id);
    else if (key.toLowerCase() === 'a') choice.all();
    else return false;
    return true;
  };

  return (event: KeyboardEvent) => {
    const line = lines[at];
    // Keys of the menu of a line, which stands elsewhere in the page, come by here too.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
    if (line === undefined || event.altKey) return;
    const hears = event.ctrlKey || event.metaKey ? pressWithControl : press;
    if (!hears(line, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
