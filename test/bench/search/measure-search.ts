import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { searchObjectives } from '../../../electron/archive/search/search-objectives.ts';
import { matchExpression, searchTerms } from '../../../electron/archive/search/search-terms.ts';
import { BENCH_STEP } from '../archive/bench-archive.ts';
import { median, timed } from '../statistics.ts';

/** What people look for: words whole and begun, with and without accents, rare and everywhere, a code. */
export const SEARCHES = [
  'tempi di pagamento',
  'asilo nido',
  'accessibilita',
  'cicl',
  'PNRR',
  'polizia locale',
  '2026_A02',
  'servizio',
];

/** As many hits as the search dialog shows. */
const LIMIT = 50;

const ROUNDS = 5;

export interface SearchMeasure {
  readonly n: number;
  /** Mean time of a search: hits by relevance with their titles and marked snippets. */
  readonly seconds: number;
  /** Mean time of the full-text index alone, asked the same: as many row numbers by relevance. */
  readonly bareSeconds: number;
}

/** Searches an archive of N objectives for common things; the median of several rounds. */
export async function measureSearch(archive: string, n: number): Promise<SearchMeasure> {
  const { database: db, close } = openArchive(archive, { ...BENCH_STEP, access: 'read' });
  try {
    const bare = db
      .prepare('SELECT rowid FROM objectiveSearch WHERE objectiveSearch MATCH ? ORDER BY rank LIMIT ?')
      .pluck();
    const expressions = SEARCHES.map((query) => matchExpression(searchTerms(query)));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const searched = await timed(() => SEARCHES.map((query) => searchObjectives(db, query, LIMIT)));
      const asked = await timed(() => expressions.map((expression) => bare.all(expression, LIMIT)));
      if (searched.result.some((hits) => hits.length === 0)) throw new Error('A search found nothing');
      ours.push(searched.seconds / SEARCHES.length);
      theirs.push(asked.seconds / SEARCHES.length);
    }
    return { n, seconds: median(ours), bareSeconds: median(theirs) };
  } finally {
    close();
  }
}
