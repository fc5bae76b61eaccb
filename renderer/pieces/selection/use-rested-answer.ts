import { useEffect, useState } from 'react';
import { refusalMessage } from '../../refusal.ts';

const REST_MS = 150;

interface RestedAnswer<Answer> {
  readonly answer: Answer | null;
  readonly failure: string | null;
}

/**
 * What the application answers to a question that changes as a person types or chooses: it is asked after a rest, and the last answer
 * stays until the next one is known. @param question in words: the same words are the same question.
 */
export function useRestedAnswer<Answer>(question: string, read: () => Promise<Answer>): RestedAnswer<Answer> {
  const [rested, setRested] = useState<RestedAnswer<Answer>>({ answer: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question is its words, not the function that asks it.
  useEffect(() => {
    let overtaken = false;
    const timer = setTimeout(async () => {
      try {
        const answer = await read();
        if (!overtaken) setRested({ answer, failure: null });
      } catch (thrown) {
        if (!overtaken) setRested({ answer: null, failure: refusalMessage(thrown) });
      }
    }, REST_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [question]);
  return rested;
}
