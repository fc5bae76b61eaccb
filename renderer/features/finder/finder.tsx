import { lazy, Suspense } from 'react';
import type { FinderCommand } from './finder-entry.ts';
import { useFinder } from './open-finder.ts';

const FindEverything = lazy(async () => ({ default: (await import('./find-everything.tsx')).FindEverything }));
const FindInObjective = lazy(async () => ({ default: (await import('./find-in-objective.tsx')).FindInObjective }));

/** The finder, when it is open: over everything, or in the objective on screen. */
export function Finder({ commands }: { readonly commands: readonly FinderCommand[] }) {
  const scope = useFinder((state) => state.scope);
  if (scope === null) return null;
  return (
    <Suspense fallback={null}>
      {scope === 'everything' ? <FindEverything commands={commands} /> : <FindInObjective />}
    </Suspense>
  );
}
