import { useEffect } from 'react';
import { keymap } from '../components/keyboard/keymap.ts';
import { EVERYWHERE_KEYS, LOOK_KEYS } from '../components/keyboard/window-keys.ts';
import { useFinder } from '../features/finder/open-finder.ts';
import { neighbourInTree } from '../features/tree/neighbour-in-tree.ts';
import { useArchive } from '../stores/archive-store.ts';
import { goToObjective } from '../stores/go-to.ts';
import { useObjective } from '../stores/objective-store.ts';
import { type Command, runCommand } from './commands.ts';

const deedOf = keymap([...EVERYWHERE_KEYS, ...LOOK_KEYS]);

/** Answers the keys that hold everywhere. In a text, Ctrl+Z takes back what was typed since the caret came; elsewhere, the last step. */
export function useKeyboard(): void {
  useEffect(() => {
    let typedHere = false;
    const onInput = () => {
      typedHere = true;
    };
    const onFocus = () => {
      typedHere = false;
    };
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event, typedHere);
      if (command === null || !mayRun(command)) return;
      event.preventDefault();
      event.stopPropagation();
      void runCommand(command);
    };
    const onKeyAtLast = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      // In a date Alt and the down arrow open the calendar.
      if ((deed !== 'previous' && deed !== 'next') || event.defaultPrevented || !mayRun(deed) || hasDialog()) return;
      event.preventDefault();
      showNeighbour(deed === 'previous' ? -1 : 1);
    };
    window.addEventListener('input', onInput, true);
    window.addEventListener('focusin', onFocus, true);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keydown', onKeyAtLast);
    return () => {
      window.removeEventListener('input', onInput, true);
      window.removeEventListener('focusin', onFocus, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keydown', onKeyAtLast);
    };
  }, []);
}

function commandOf(event: KeyboardEvent, typedHere: boolean): Command | null {
  const deed = deedOf(event);
  if (deed === null || deed === 'previous' || deed === 'next') return null;
  // Over a dialog the window waits; but the finder may be asked for something else.
  if (hasDialog() && useFinder.getState().scope === null) return null;
  const inText = isText(event.target);
  if (deed === 'shortcuts' && inText) return null;
  return (deed === 'undo' || deed === 'redo') && inText && typedHere ? null : deed;
}

/** Without an archive there are the others to open, and the guide. */
function mayRun(deed: string): boolean {
  return useArchive.getState().archive !== null || deed === 'open' || deed === 'guide';
}

function hasDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Shows the objective before or after the one on screen, as they stand in the tree. */
function showNeighbour(direction: -1 | 1): void {
  const next = neighbourInTree(useObjective.getState().id, direction);
  if (next !== null) void goToObjective(next);
}
