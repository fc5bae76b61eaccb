import { useEffect } from 'react';
import { useFinder } from '../features/finder/open-finder.ts';
import { useArchive } from '../stores/archive-store.ts';
import { type Command, runCommand } from './commands.ts';

/** Keys of the whole window (ui.md), as `Ctrl+` and the key; the menu of Electron has the same accelerators. */
const KEYS: Readonly<Record<string, Command>> = {
  'Ctrl+k': 'jump',
  'Ctrl+f': 'find',
  'Ctrl+p': 'print',
  'Ctrl+o': 'open',
  'Ctrl+1': 'toggleTree',
  'Ctrl+3': 'togglePreview',
  'Ctrl++': 'zoomIn',
  'Ctrl+=': 'zoomIn',
  'Ctrl+-': 'zoomOut',
  'Ctrl+0': 'zoomReset',
  F1: 'guide',
};

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
      const isOpen = useArchive.getState().archive !== null;
      const command = commandOf(event, typedHere);
      if (command !== null && (isOpen || command === 'open' || command === 'guide')) {
        event.preventDefault();
        event.stopPropagation();
        void runCommand(command);
      }
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
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (altKey || isDialogOpen()) return null;
  const control = ctrlKey || metaKey;
  const inText = isText(event.target);
  if (control && key.toLowerCase() === 'z') return inText && typedHere ? null : shiftKey ? 'redo' : 'undo';
  if (control && key.toLowerCase() === 'y') return inText && typedHere ? null : 'redo';
  if (!control && key === '?' && !inText) return 'shortcuts';
  return KEYS[control ? `Ctrl+${key.toLowerCase()}` : key] ?? null;
}

/** Over a dialog the window waits; but the finder may be asked for something else. */
function isDialogOpen(): boolean {
  return (
    useFinder.getState().scope === null && document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  );
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
