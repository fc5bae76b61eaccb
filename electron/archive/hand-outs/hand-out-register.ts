import type { HandOutRow, ReceivedRow } from '../../../shared/ipc/channels/hand-outs.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { handOutObjectives } from './hand-out-objectives.ts';
import { handOuts, type MadeHandOut } from './hand-outs.ts';
import { receivedHandOuts } from './received-hand-outs.ts';
import { changedObjectives } from './returned-objectives.ts';
import { type TakenReturn, takenReturns } from './taken-returns.ts';
import { writtenReturns } from './written-returns.ts';

/** The register of what is out and of what came back, the last handed out first. */
export function handOutRegister(db: ReadableDatabase, today: IsoDate): HandOutRow[] {
  return handOuts(db).map((made) => {
    const returns = takenReturns(db, made.id);
    const { packageId: _, closed: __, ...told } = made;
    return {
      ...told,
      objectives: handOutObjectives(db, made.id, 'handed').length,
      state: stateOf(made, returns, today),
      returns: returns.map(({ id, writtenAt, writtenBy, takenAt, takenBy, changes, undecided }) => {
        return { id, writtenAt, writtenBy, takenAt, takenBy, changes, undecided: undecided.length };
      }),
    };
  });
}

/** The register of what came, the last first. */
export function receivedRegister(db: ReadableDatabase): ReceivedRow[] {
  return receivedHandOuts(db).map((received) => {
    const { packageId: _, seenChange: __, ...told } = received;
    return {
      ...told,
      objectives: handOutObjectives(db, received.id, 'handed').length,
      returnedAt: writtenReturns(db, received.id).at(-1)?.writtenAt ?? null,
      changed: changedObjectives(db, received).length,
    };
  });
}

/** Closed by word; returned when something came back; else awaited, in time or not. */
function stateOf(
  { closed, deadline }: MadeHandOut,
  returns: readonly TakenReturn[],
  today: IsoDate,
): HandOutRow['state'] {
  if (closed === 1) return 'closed';
  if (returns.length > 0) return 'returned';
  return deadline !== null && deadline < today ? 'overdue' : 'out';
}
