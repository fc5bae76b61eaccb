import { create } from 'zustand';

/** Where to look: everything there is, or the objective on screen. */
export type FinderScope = 'everything' | 'objective';

/** Whether the finder is open, and over what. */
export const useFinder = create<{ readonly scope: FinderScope | null }>()(() => ({ scope: null }));

/** Letters typed since the finder was asked for, while it was not on screen: it may still have to be loaded. */
let early = '';

/** Opens the finder; open already, it looks there from now on. */
export function openFinder(scope: FinderScope): void {
  if (useFinder.getState().scope === null) {
    early = '';
    window.addEventListener('keydown', keepLetter, true);
  }
  useFinder.setState({ scope });
}

export function closeFinder(): void {
  takeEarlyLetters();
  useFinder.setState({ scope: null });
}

/** What was typed before the finder came on screen; from here on it takes the keys itself. */
export function takeEarlyLetters(): string {
  window.removeEventListener('keydown', keepLetter, true);
  const letters = early;
  early = '';
  return letters;
}

function keepLetter(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === 'Escape') closeFinder();
  if (key.length > 1 || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  event.stopPropagation();
  early += key;
}
