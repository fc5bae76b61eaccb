import { FindEverything } from './find-everything.tsx';
import { FindInObjective } from './find-in-objective.tsx';
import type { FinderCommand } from './finder-entry.ts';
import { useFinder } from './open-finder.ts';

/** The finder, when it is open: over everything, or in the objective on screen. It is there at once: who presses Ctrl+K types on. */
export function Finder({ commands }: { readonly commands: readonly FinderCommand[] }) {
  const scope = useFinder((state) => state.scope);
  if (scope === null) return null;
  return scope === 'everything' ? <FindEverything commands={commands} /> : <FindInObjective />;
}
