import { useEffect, useMemo, useState } from 'react';
import type { SearchHit } from '../../../shared/ipc/channels/objectives.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';
import { lastAnswer } from './last-answer.ts';

interface Found {
  /** What the hits were found for; until the next ones come, those before stay. */
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly failure: string | null;
}

const NOTHING: Found = { query: '', hits: [], failure: null };

/** How many objectives a search answers at most. */
export const MOST_HITS = 50;

/** The objectives of the archive that hold what is typed. An answer that comes after a newer question is let go. */
export function useSearch(typed: string): Found {
  const [found, setFound] = useState(NOTHING);
  const search = useMemo(() => lastAnswer(searched, setFound), []);
  const query = typed.trim().slice(0, 500);
  useEffect(() => void search(query), [search, query]);
  return found;
}

async function searched(query: string): Promise<Found> {
  if (query === '') return NOTHING;
  try {
    const { hits } = await ask('objectives:search', { query, limit: MOST_HITS });
    return { query, hits, failure: null };
  } catch (thrown) {
    return { query, hits: [], failure: refusalMessage(thrown) };
  }
}
