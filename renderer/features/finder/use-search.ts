import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../shared/ipc/channels/objectives.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';

interface Found {
  /** What the hits were found for; until the next ones come, those before stay. */
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly failure: string | null;
}

const NOTHING: Found = { query: '', hits: [], failure: null };
const MOST = 50;

/** The objectives of the archive that hold what is typed. An answer that comes after a newer question is let go. */
export function useSearch(typed: string): Found {
  const [found, setFound] = useState(NOTHING);
  const query = typed.trim().slice(0, 500);
  useEffect(() => {
    let current = true;
    if (query === '') {
      setFound(NOTHING);
      return;
    }
    ask('objectives:search', { query, limit: MOST }).then(
      ({ hits }) => {
        if (current) setFound({ query, hits, failure: null });
      },
      (thrown: unknown) => {
        if (current) setFound({ query, hits: [], failure: refusalMessage(thrown) });
      },
    );
    return () => {
      current = false;
    };
  }, [query]);
  return found;
}
