import { useEffect } from 'react';
import { neighbourInTree } from '../features/tree/neighbour-in-tree.ts';
import { goToObjective } from '../stores/go-to.ts';
import { useObjective } from '../stores/objective-store.ts';

/** Alt+Up and Alt+Down show the objective before or after the one on screen, as they stand in the tree. */
export function useNeighbourKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      const next = neighbourInTree(useObjective.getState().id, event.key === 'ArrowUp' ? -1 : 1);
      if (next !== null) void goToObjective(next);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
