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
  {
    file: 'electron/archive/hand-outs/hand-out-locks.ts',
    text: ' ORDER BY objectiveId',
    why: 'Ranks are given objective by objective, in that order.',
  },
  {
    file: 'electron/archive/search/search-objectives.ts',
    text: '\nORDER BY found.score, found.number',
    why: 'The hits were put in order when they were limited; the objectives are looked up one by one for them.',
  },
  {
    file: 'electron/archive/sample/read-sample.ts',
    text: '\n      .toSorted()',
    why: 'Node lists a folder in order on every system that we have; the order is asked for where it does not.',
  },
];
