import { folded } from '../../../shared/format/folded.ts';

/** Words that must stand one after the other, folded. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** Whether the last may be only begun, since people search while they type. A letter alone would begin half the words there are. */
  readonly begun: boolean;
}

/** More terms than this add nothing that a person would see. */
const MOST_TERMS = 16;

/**
 * What a typed text asks for: each piece between spaces is a term, and one like `2020_A01` or `l'ente` is several words in a row.
 * Whatever the index has no words for (quotes, operators, emoji) is left out, so every text is a safe question.
 */
export function searchTerms(query: string): readonly SearchTerm[] {
  return folded(query)
    .split(' ')
    .map((piece) => piece.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [])
    .filter((words) => words.length > 0)
    .slice(0, MOST_TERMS)
    .map((words) => ({ words, begun: words.length > 1 || (words[0]?.length ?? 0) > 1 }));
}

/** The terms as a question to FTS5: all of them, each a quoted phrase. */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms.map(({ words, begun }) => `"${words.join(' ')}"${begun ? ' *' : ''}`).join(' AND ');
}
