import type { Equivalent } from './equivalent.ts';

/** In the files of the archive and of files. */
export const EQUIVALENT_IN_ARCHIVE: readonly Equivalent[] = [
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
  {
    file: 'electron/archive/schema/beyond-measure.ts',
    text: '\n    .filter((column) => takesWords(name, column))',
    why: 'Other texts the table itself holds short: to ask for their lengths too takes longer and finds none.',
  },
  {
    file: 'electron/archive/search/search-snippet.ts',
    text: 'max',
    line: "return text.lastIndexOf(' ', Math.max(0, Math.min(...places) - ROOM.lead)) + 1;",
    why: 'A text is cut into words from its beginning too, only slower.',
  },
  {
    file: 'electron/archive/search/search-snippet.ts',
    text: 'every',
    line: '.filter(({ words }) => words.every((word) => letters.includes(word)))',
    why: 'A text is cut into words from further before too, only slower.',
  },
  {
    file: 'electron/archive/search/search-snippet.ts',
    text: '\n    .filter(({ words }) => words.every((word) => letters.includes(word)))',
    why: 'A text is cut into words from further before too, only slower.',
  },
  {
    file: 'electron/archive/file/salvage/tree-page.ts',
    text: '>',
    line: 'for (let missing = length - local; missing > 0; missing -= usable - 4) {',
    why: 'Where nothing is missing nothing more is taken of a further page.',
  },
  {
    file: 'electron/archive/connection/connection.ts',
    text: "connection.pragma('foreign_keys = ON');",
    why: 'Our build of SQLite begins so; it is said for whoever reads.',
  },
];
