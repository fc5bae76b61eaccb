import type { KeyLine } from './keymap.ts';

/** The keys of a page that stands in the place of the objective. */
export const PAGE_KEYS = [
  { name: 'leave', strokes: ['Escape'], keys: 'Esc', does: 'Torna dove si era' },
] as const satisfies readonly KeyLine[];
