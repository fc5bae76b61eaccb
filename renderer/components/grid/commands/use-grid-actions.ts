import { useRef, useState } from 'react';
import { refusalMessage } from '../../../refusal.ts';

/** Something that was asked of the archive and did not happen, with the way to ask again. */
export interface FailedAction {
  readonly message: string;
  readonly again: () => void;
}

export interface GridActions {
  /** Carries out a change of rows, one at a time; keys pressed meanwhile wait. Answers whether it happened. */
  readonly run: (what: string, action: () => Promise<unknown>) => Promise<boolean>;
  readonly isBusy: () => boolean;
  /** Puts off what was pressed while busy; `replay` is called when it can be. */
  readonly later: (replay: () => void) => void;
  readonly failed: FailedAction | null;
  readonly dismiss: () => void;
}

/** Changes of rows under way in a grid: keys typed before a new row is there must reach it, not the row before. */
export function useGridActions(): GridActions {
  const [failed, setFailed] = useState<FailedAction | null>(null);
  const busy = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  const answerWaiting = () => {
    busy.current = false;
    const replays = waiting.current;
    waiting.current = [];
    for (const replay of replays) replay();
  };

  const run = async (what: string, action: () => Promise<unknown>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      await action();
      setFailed(null);
      return true;
    } catch (thrown) {
      setFailed({ message: `${what}: ${refusalMessage(thrown)}`, again: () => void run(what, action) });
      return false;
    } finally {
      // Keys that wait are answered after the new rows have been drawn and the cursor has moved there; one that is pressed before
      // that waits behind them, or it would overtake them.
      if (waiting.current.length === 0) busy.current = false;
      else requestAnimationFrame(answerWaiting);
    }
  };
  return {
    run,
    isBusy: () => busy.current,
    later: (replay) => waiting.current.push(replay),
    failed,
    dismiss: () => setFailed(null),
  };
}
