import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewedObjective } from '../../../../shared/ipc/channels/reviews.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { ask } from '../../../api.ts';
import { refusalMessage } from '../../../refusal.ts';
import { useArchive } from '../../../stores/archive-store.ts';

interface Shown {
  /** Undefined until it was read; null where the year has no check. */
  readonly told: ReviewedObjective | null | undefined;
  readonly failure: string | null;
  /** Reads it again; resolves when it is on screen. */
  readonly readAgain: () => Promise<void>;
}

/** An objective at a check, read anew whenever something was written. */
export function useReviewedObjective(objectiveId: Id, reviewId: Id | null): Shown {
  const [told, setTold] = useState<ReviewedObjective | null | undefined>(undefined);
  const [failure, setFailure] = useState<string | null>(null);
  const savedAt = useArchive((state) => state.savedAt);
  const latest = useRef(0);
  const read = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    try {
      const answer = await ask('reviews:of-objective', { objectiveId, reviewId });
      if (latest.current !== mine) return;
      setTold(answer);
      setFailure(null);
    } catch (thrown) {
      if (latest.current === mine) setFailure(refusalMessage(thrown));
    }
  }, [objectiveId, reviewId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written may change every figure.
  useEffect(() => void read(), [read, savedAt]);
  return { told, failure, readAgain: read };
}
