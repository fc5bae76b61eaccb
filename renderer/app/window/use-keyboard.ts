import { useEffect } from 'react';
import { COMMANDS, type CommandName, commandNamed } from '../../../shared/commands.ts';
import { keymap } from '../../components/keyboard/keymap.ts';
import { PAGE_KEYS } from '../../components/keyboard/page-keys.ts';
import { useFinder } from '../../features/finder/open-finder.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { hasDialog } from '../commands/has-dialog.ts';
import { runCommand } from '../commands/run-command.ts';

const commandOf = keymap(COMMANDS);
const pageKey = keymap(PAGE_KEYS);

/** There Alt and an arrow go by words in a text. */
const IS_MAC = navigator.userAgent.includes('Macintosh');

/** Answered last: Alt and the down arrow open the calendar of a date that is being written. A list opens with the arrow alone. */
const isLeftToFields = (command: CommandName, target: EventTarget | null) =>
  (command === 'previous' || command === 'next') && !isListOfForm(target);

const isListOfForm = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-field] [role="combobox"]') !== null;

/** What a browser would do something else with: save the page, print it, open another window or its history. */
const OF_BROWSERS: ReadonlySet<CommandName> = new Set(['save', 'print', 'printThis', 'newObjective', 'new', 'replace']);

/** Answers the keys of every command, and Esc, which leaves a page. In a text, Ctrl+Z takes back what was typed since the caret came; elsewhere, the last step. */
export function useKeyboard(): void {
  useEffect(() => {
    let typedHere = false;
    const onInput = () => {
      typedHere = true;
    };
    const onFocus = () => {
      typedHere = false;
    };
    let before = '';
    let leaves = false;
    const onKeyFirst = (event: KeyboardEvent) => {
      leaves = leavesPage(event, before);
      before = event.key;
      const command = commandOf(event);
      if (command === null || isLeftToFields(command, event.target)) return;
      if (OF_BROWSERS.has(command)) event.preventDefault();
      if (!isAsked(command, event, typedHere)) return;
      event.preventDefault();
      event.stopPropagation();
      void runCommand(command);
    };
    const onKeyLast = (event: KeyboardEvent) => {
      const command = lastCommandOf(event, leaves);
      if (command === null || event.defaultPrevented || hasDialog() || !canRun(command)) return;
      event.preventDefault();
      void runCommand(command);
    };
    window.addEventListener('input', onInput, true);
    window.addEventListener('focusin', onFocus, true);
    window.addEventListener('keydown', onKeyFirst, true);
    window.addEventListener('keydown', onKeyLast);
    return () => {
      window.removeEventListener('input', onInput, true);
      window.removeEventListener('focusin', onFocus, true);
      window.removeEventListener('keydown', onKeyFirst, true);
      window.removeEventListener('keydown', onKeyLast);
    };
  }, []);
}

/** What a stroke means that nothing around it has taken. @param leaves whether Esc leaves the page. */
function lastCommandOf(event: KeyboardEvent, leaves: boolean): CommandName | null {
  if (pageKey(event) !== null) return leaves ? 'back' : null;
  const command = commandOf(event);
  return command !== null && isLeftToFields(command, event.target) ? command : null;
}

/** Whether a stroke means the command, where it was made. */
function isAsked(command: CommandName, { target }: KeyboardEvent, typedHere: boolean): boolean {
  // Over a dialog the window waits; but the finder may be asked for something else.
  if (hasDialog() && useFinder.getState().scope === null) return false;
  const isOfText =
    command === 'shortcuts' ||
    (command === 'back' && IS_MAC) ||
    ((command === 'undo' || command === 'redo') && typedHere);
  return !(isOfText && isText(target)) && canRun(command);
}

/**
 * Whether Esc, if nothing around it wants it, leaves a page that stands in the place of the objective: not where it closes what is offered,
 * nor the first time in a grid, which it lets Tab out of. @param before the key before it.
 */
function leavesPage({ target }: KeyboardEvent, before: string): boolean {
  if (useInterface.getState().screen === 'objective' || !(target instanceof Element)) return false;
  if (document.querySelector('[role="menu"], [aria-haspopup][aria-expanded="true"]') !== null) return false;
  return target.closest('[data-pane]') !== null && (target.closest('[role="grid"]') === null || before === 'Escape');
}

function canRun(command: CommandName): boolean {
  return useArchive.getState().archive !== null || commandNamed(command).withoutArchive;
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
