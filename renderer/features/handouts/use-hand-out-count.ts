import { useEffect, useState } from 'react';
import type { HandOutChoice } from '../../../shared/ipc/channels/handouts.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';

const REST_MS = 150;

/** How many objectives a choice has and how many are out already; the last count stays until the next one is known. */
export function useHandOutCount(choice: HandOutChoice): {
  readonly count: OutputOf<'handouts:count'> | null;
  readonly failure: string | null;
} {
  const [answer, setAnswer] = useState<ReturnType<typeof useHandOutCount>>({ count: null, failure: null });
  const asked = JSON.stringify(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice is its content, not the object that holds it.
  useEffect(() => {
    let overtaken = false;
    const timer = setTimeout(async () => {
      try {
        const count = await ask('handouts:count', { choice });
        if (!overtaken) setAnswer({ count, failure: null });
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
