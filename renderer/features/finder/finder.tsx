import { type CommandsToFind, FindEverything } from './find-everything.tsx';
import { FindInObjective } from './find-in-objective.tsx';
import { useFinder } from './open-finder.ts';

/** The finder, when it is open: over everything, or in the objective on screen. It is there at once: who presses Ctrl+K types on. */
export function Finder(commands: CommandsToFind) {
  const scope = useFinder((state) => state.scope);
  if (scope === null) return null;
  return scope === 'everything' ? <FindEverything {...commands} /> : <FindInObjective />;
}
