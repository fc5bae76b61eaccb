import { useEffect } from 'react';
import { keymap } from '../../components/keyboard/keymap.ts';
import { EVERYWHERE_KEYS } from '../../components/keyboard/window-keys.ts';
import { neighbourInTree } from '../../features/tree/neighbour-in-tree.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { hasDialog } from '../commands/has-dialog.ts';

const commandOf = keymap(EVERYWHERE_KEYS);

/** Answers the keys that show the objective before or after the one on screen, as they stand in the tree. */
export function useNeighbourKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      // In a date Alt and the down arrow open the calendar.
      if ((command !== 'previous' && command !== 'next') || event.defaultPrevented || hasDialog()) return;
      event.preventDefault();
      const next = neighbourInTree(useObjective.getState().id, command === 'previous' ? -1 : 1);
      if (next !== null) void goToObjective(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
