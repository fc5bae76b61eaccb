import type { SearchHit } from '../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { type SearchDocument, searchDocument } from './search-index.ts';
import { searchSnippet } from './search-snippet.ts';
import { matchExpression, type SearchTerm, searchTerms } from './search-terms.ts';

// Weights of the columns of the index: who types a code or a word of a title wants that objective first.
const HITS = `
SELECT objectives.number, objectives.id, objectives.code, objectives.title
FROM (
  SELECT rowid AS number, bm25(objectiveSearch, 20, 10, 2, 3, 3) AS score FROM objectiveSearch WHERE objectiveSearch MATCH ?
  ORDER BY score, rowid LIMIT ?
) AS found
JOIN objectives ON objectives.number = found.number
ORDER BY found.score, found.number`;

const PARTS = ['code', 'title', 'texts', 'phases', 'indicators'] as const;

interface HitRow {
  readonly number: number;
  readonly id: Id;
  readonly code: string;
  readonly title: string;
}

/**
 * The objectives where every term of a typed text occurs, the nearest first, each with the places that it hit. Accents and case are
 * ignored and words may be only begun; any text is safe, and one without words finds nothing.
 */
export function searchObjectives(db: ReadableDatabase, query: string, limit: number): readonly SearchHit[] {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const rows = prepared<[string, number], HitRow>(db, HITS).all(matchExpression(terms), limit);
  return rows.map(({ number, id, code, title }) => ({
    id,
    code,
    title,
    snippets: snippets(searchDocument(db, number), terms),
  }));
}

function snippets(document: SearchDocument, terms: readonly SearchTerm[]): SearchHit['snippets'] {
  return PARTS.flatMap((part) => {
    const runs = searchSnippet(document[part], terms);
    return runs === null ? [] : [{ part, runs: [...runs] }];
  });
}
