/** Mutants that change nothing anyone could see, by file and by what stands there: they are left out of the figures. */
export const EQUIVALENT: readonly { readonly file: string; readonly text: string; readonly why: string }[] = [
  {
    file: 'electron/archive/search/verify-search.ts',
    text: ' ORDER BY term, col',
    why: 'The table of words of the index is in that order by its making; the order is said for whoever reads.',
  },
  {
    file: 'electron/archive/hand-outs/returned-objectives.ts',
    text: ' ORDER BY 1',
    why: 'The distinct values are found by walking an index of them; SQLite would have to choose another way to turn them round.',
  },
];
