import { join } from 'node:path';
import { makeBenchArchive } from '../archive/bench-archive.ts';
import type { BenchPart } from '../bench-part.ts';
import { showExponent, showRatio, showSeconds } from '../report-text.ts';
import { growthExponent } from '../statistics.ts';
import { measureSearch, type SearchMeasure } from './measure-search.ts';

const ABOUT =
  'the first 50 hits for common words in an archive of N objectives, with titles and marked snippets; "index" is the bare FTS5 ' +
  'question, row numbers alone.';

/** Searches archives of growing size. */
export const searchPart: BenchPart = async ({ folder, quick }) => {
  const measures: SearchMeasure[] = [];
  for (const n of quick ? [10, 100] : [100, 1_000, 10_000]) {
    const archive = join(folder, `search-${n}.pegaso`);
    makeBenchArchive(archive, n);
    measures.push(await measureSearch(archive, n));
  }
  return {
    about: ABOUT,
    tables: [
      {
        title: 'Searching',
        head: ['N', 'time', 'index', 'times index', 'grows as'],
        rows: measures.map((measure, index) => [
          String(measure.n),
          showSeconds(measure.seconds),
          showSeconds(measure.bareSeconds),
          showRatio(measure.seconds / measure.bareSeconds),
          index === 0 ? '' : showExponent(exponent(measures[index - 1] ?? measure, measure)),
        ]),
      },
    ],
    bars: [],
    measures,
  };
};

const exponent = (from: SearchMeasure, to: SearchMeasure) =>
  growthExponent({ n: from.n, value: from.seconds }, { n: to.n, value: to.seconds });
