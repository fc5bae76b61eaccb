import { useEffect } from 'react';
import { keymap } from '../../components/keyboard/keymap.ts';
import { EVERYWHERE_KEYS, LOOK_KEYS } from '../../components/keyboard/window-keys.ts';
import { useFinder } from '../../features/finder/open-finder.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { hasDialog } from '../commands/has-dialog.ts';
import { type Command, runCommand } from '../commands/run-command.ts';

const nameOf = keymap([...EVERYWHERE_KEYS, ...LOOK_KEYS]);

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
    window.addEventListener('input', onInput, true);
    window.addEventListener('focusin', onFocus, true);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('input', onInput, true);
      window.removeEventListener('focusin', onFocus, true);
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
}

function commandOf(event: KeyboardEvent, typedHere: boolean): Command | null {
  const command = nameOf(event);
  if (command === null || command === 'previous' || command === 'next') return null;
  // Over a dialog the window waits; but the finder may be asked for something else.
  if (hasDialog() && useFinder.getState().scope === null) return null;
  const inText = isText(event.target);
  if (command === 'shortcuts' && inText) return null;
  return (command === 'undo' || command === 'redo') && inText && typedHere ? null : command;
}

/** Without an archive there are the others to open, and the guide. */
function mayRun(command: string): boolean {
  return useArchive.getState().archive !== null || command === 'open' || command === 'guide';
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
