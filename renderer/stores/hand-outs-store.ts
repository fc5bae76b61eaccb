import { create } from 'zustand';
import type { HandOutRow, ReceivedRow } from '../../shared/ipc/channels/hand-outs.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { refusalMessage } from '../refusal.ts';

type Marks = OutputOf<'hand-outs:marks'>;
/** An objective that another office has, and nothing came back of yet. */
export type ObjectiveOut = Marks['out'][number];
/** What the office that an objective came from left open in it. */
export type ObjectiveLock = Marks['locked'][number];

/** What this archive handed out and what it received, as of the last time it was asked. */
export interface HandOutsState {
  /** The last first. */
  readonly handOuts: readonly HandOutRow[];
  readonly received: readonly ReceivedRow[];
  /** By objective; one may be out more than once. */
  readonly out: ReadonlyMap<Id, readonly ObjectiveOut[]>;
  readonly locks: ReadonlyMap<Id, ObjectiveLock>;
  /** Why they could not be read, in Italian; null when they were. */
  readonly failure: string | null;
}

export const NO_HAND_OUTS: HandOutsState = {
  handOuts: [],
  received: [],
  out: new Map(),
  locks: new Map(),
  failure: null,
};

export const useHandOuts = create<HandOutsState>()(() => NO_HAND_OUTS);

let asked = 0;

/** Reads what is out and what came anew; only the answer to the last question is shown. */
export async function loadHandOuts(): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const [{ handOuts, received }, { out, locked }] = await Promise.all([
      ask('hand-outs:read'),
      ask('hand-outs:marks'),
    ]);
    if (mine !== asked) return;
    const locks = new Map(locked.map((lock) => [lock.objectiveId, lock]));
    useHandOuts.setState({ handOuts, received, out: Map.groupBy(out, byObjective), locks, failure: null });
  } catch (thrown) {
    // What is locked stays so: the archive would refuse it anyway.
    if (mine === asked) useHandOuts.setState({ failure: refusalMessage(thrown) });
  }
}

/** Forgets those of an archive that goes, and answers that are still to come. */
export function forgetHandOuts(): void {
  asked += 1;
  useHandOuts.setState(NO_HAND_OUTS);
}

const byObjective = ({ objectiveId }: ObjectiveOut) => objectiveId;
