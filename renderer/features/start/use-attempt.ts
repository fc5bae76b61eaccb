import { useState } from 'react';
import { refusalMessage } from '../../refusal.ts';

interface Attempts<Name> {
  /** What is being done now. */
  readonly working: Name | null;
  /** Why what was done last was refused, in Italian. */
  readonly failure: string | null;
  readonly attempt: (name: Name, work: () => Promise<unknown>) => Promise<void>;
}

/** Does one thing at a time, and keeps what it was refused with for the screen. */
export function useAttempt<Name extends string>(): Attempts<Name> {
  const [working, setWorking] = useState<Name | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (name: Name, work: () => Promise<unknown>) => {
    if (working !== null) return;
    setWorking(name);
    setFailure(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(refusalMessage(thrown));
    } finally {
      setWorking(null);
    }
  };
  return { working, failure, attempt };
}
