import { useCallback, useEffect, useState } from 'react';
import type { FieldChange } from '../../../shared/ipc/channels/history.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';

/** Changes read at a time: a block that was pasted is rarely more. */
const PAGE = 500;

export interface ObjectiveHistory {
  /** Null while the first page is on its way. */
  readonly changes: readonly FieldChange[] | null;
  readonly hasMore: boolean;
  readonly failure: string | null;
  readonly showMore: () => void;
  /** Reads all there is, for what is looked for among them. */
  readonly showAll: () => void;
}

type HistoryRead = Omit<ObjectiveHistory, 'showMore' | 'showAll'>;

/** The history of an objective, page by page, read anew when the objective changes. */
export function useHistory(objective: ObjectiveDetail): ObjectiveHistory {
  const [state, setState] = useState<HistoryRead>({
    changes: null,
    hasMore: false,
    failure: null,
  });
  const [wanted, setWanted] = useState(PAGE);
  // The objective is a new one after each edit: what was on screen is read again, as much as had been shown.
  useEffect(() => {
    let current = true;
    void readChanges(objective, wanted).then((next) => {
      if (current) setState((before) => ({ ...next, changes: next.changes ?? before.changes }));
    });
    return () => {
      current = false;
    };
  }, [objective, wanted]);
  return {
    ...state,
    showMore: useCallback(() => setWanted((before) => before + PAGE), []),
    showAll: useCallback(() => setWanted(Number.MAX_SAFE_INTEGER), []),
  };
}

/** Most changes that can be asked at once, by the channel. */
const MOST = 500;

async function readChanges({ id: objectiveId }: ObjectiveDetail, wanted: number): Promise<HistoryRead> {
  const all: FieldChange[] = [];
  try {
    // One more than is shown tells whether there are more.
    while (all.length <= wanted) {
      const limit = Math.min(MOST, wanted + 1 - all.length);
      const before = all.at(-1)?.changeId;
      const { changes } = await ask('history:objective', { objectiveId, limit, ...(before && { before }) });
      all.push(...changes);
      if (changes.length < limit) break;
    }
    return { changes: all.slice(0, wanted), hasMore: all.length > wanted, failure: null };
  } catch (thrown) {
    return { changes: null, hasMore: false, failure: refusalMessage(thrown) };
  }
}
