import { create } from 'zustand';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { Refusal } from '../refusal.ts';
import { useArchive } from './archive-store.ts';

interface VariedState {
  /** The objectives on screen that are planned otherwise than the last version that was approved has them, as of the last answer. */
  readonly varied: ReadonlySet<Id>;
  /** Names that answer; null before the first. */
  readonly stamp: string | null;
}

const NONE: VariedState = { varied: new Set(), stamp: null };

export const useVaried = create<VariedState>()(() => NONE);

/** Whether an objective is planned otherwise than the last version that was approved has it. */
export function useIsVaried(objectiveId: Id): boolean {
  return useVaried(({ varied }) => varied.has(objectiveId));
}

/** Asks again whenever another plan or year comes on screen, and after every step. */
export function followVaried(): void {
  useArchive.subscribe((now, before) => {
    const isSame = now.planId === before.planId && now.year === before.year && now.undoState === before.undoState;
    if (!isSame) void readVaried();
  });
}

let asked = 0;

async function readVaried(): Promise<void> {
  asked += 1;
  const mine = asked;
  const { planId, year } = useArchive.getState();
  if (planId === null) {
    useVaried.setState(NONE);
    return;
  }
  try {
    const { stamp, ids } = await ask('objectives:varied', { planId, year, seen: useVaried.getState().stamp });
    if (mine === asked && ids !== null) useVaried.setState({ varied: new Set(ids), stamp });
  } catch (thrown) {
    // What was refused is asked again with the next step; until then those before stay.
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}
