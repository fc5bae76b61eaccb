import { useEffect, useMemo, useState } from 'react';
import type { SearchHit } from '../../../shared/ipc/channels/objectives.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';
import { lastAnswer } from './last-answer.ts';

interface Question {
  readonly query: string;
  readonly limit: number;
}

interface Found extends Question {
  /** What the hits were found for; until the next ones come, those before stay. */
  readonly hits: readonly SearchHit[];
  readonly failure: string | null;
}

const NOTHING: Found = { query: '', limit: 0, hits: [], failure: null };

/** How many objectives a search answers at most. */
export const MOST_HITS = 50;
/** As many as are in sight are asked first: they come sooner, and mostly the right one is among them. */
const FIRST_HITS = 8;
/** Rest while typing after which the others are asked, in milliseconds. */
const REST_MS = 150;

/** The objectives of the archive that hold what is typed. An answer that comes after a newer question is let go. */
export function useSearch(typed: string): Found {
  const [found, setFound] = useState(NOTHING);
  const search = useMemo(() => lastAnswer(searched, setFound), []);
  const query = typed.trim().slice(0, 500);
  useEffect(() => void search({ query, limit: FIRST_HITS }), [search, query]);
  useEffect(() => {
    const mayHaveMore = found.limit === FIRST_HITS && found.hits.length === FIRST_HITS;
    if (found.query !== query || !mayHaveMore) return;
    const timer = setTimeout(() => void search({ query, limit: MOST_HITS }), REST_MS);
    return () => clearTimeout(timer);
  }, [search, query, found]);
  return found;
}

async function searched(question: Question): Promise<Found> {
  if (question.query === '') return NOTHING;
  try {
    const { hits } = await ask('objectives:search', question);
    return { ...question, hits, failure: null };
  } catch (thrown) {
    return { ...question, hits: [], failure: refusalMessage(thrown) };
  }
}
