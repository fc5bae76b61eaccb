import { useEffect, useState } from 'react';
import type { Selection } from '../../../shared/schemas/selection.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';

const REST_MS = 150;

/** How many objectives a selection has; the last count stays until the next one is known. */
export function useSelectionCount(selection: Selection): {
  readonly count: number | null;
  readonly failure: string | null;
} {
  const [answer, setAnswer] = useState<ReturnType<typeof useSelectionCount>>({ count: null, failure: null });
  const asked = JSON.stringify(selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a selection is its content, not the object that holds it.
  useEffect(() => {
    let overtaken = false;
    const timer = setTimeout(async () => {
      try {
        const { objectives } = await ask('printing:count', { selection });
        if (!overtaken) setAnswer({ count: objectives, failure: null });
      } catch (thrown) {
        if (!overtaken) setAnswer({ count: null, failure: refusalMessage(thrown) });
      }
    }, REST_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return answer;
}
