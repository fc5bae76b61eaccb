import type { Equivalent } from './equivalent.ts';

/** In the files of the window. */
export const EQUIVALENT_IN_RENDERER: readonly Equivalent[] = [
  {
    file: 'renderer/stores/tree-store.ts',
    text: '>',
    before: 'other.id ',
    why: 'The row itself is not among the others.',
  },
  {
    file: 'renderer/stores/merge-edits.ts',
    text: '1',
    line: 'asked += 1;',
    why: 'Questions are told apart by their numbers, whichever these are.',
  },
  {
    file: 'renderer/stores/hand-outs-store.ts',
    text: '1',
    line: 'asked += 1;',
    why: 'Questions are told apart by their numbers, whichever these are.',
  },
  {
    file: 'renderer/stores/findings-store.ts',
    text: '1',
    line: 'asked += 1;',
    why: 'Questions are told apart by their numbers, whichever these are.',
  },
  {
    file: 'renderer/stores/tree-store.ts',
    text: '1',
    line: 'asked += 1;',
    why: 'What is asked for has only to be told from what was asked before.',
  },
];
