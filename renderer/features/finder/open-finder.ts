import { create } from 'zustand';

/** Where to look: everything there is, or the objective on screen. */
export type FinderScope = 'everything' | 'objective';

/** Whether the finder is open, and over what. */
export const useFinder = create<{ readonly scope: FinderScope | null }>()(() => ({ scope: null }));

/** Opens the finder; open already, it looks there from now on. */
export function openFinder(scope: FinderScope): void {
  useFinder.setState({ scope });
}

export function closeFinder(): void {
  useFinder.setState({ scope: null });
}
