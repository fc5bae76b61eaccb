import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import { handOutById } from '../../archive/hand-outs/hand-outs.ts';
import { packageContent } from '../../archive/hand-outs/package-contents.ts';
import { takenReturnById, writeUndecided } from '../../archive/hand-outs/taken-returns.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { namedAsHere } from './named-as-here.ts';
import { returnAsTold, spokenFor } from './return-request.ts';

/** The conflicts of a taken return that nobody has decided, compared with what the archive holds now. @throws AppError `not-found`. */
export function reopenedMerge({ database }: Archive, returnId: Id): MergeRequest {
  const taken = takenReturnById(database, returnId);
  const made = handOutById(database, taken.handOutId);
  const base = packageContent(database, taken.baseId);
  const theirs = packageContent(database, taken.id);
  const returned = theirs.objectives.map(({ id }) => id);
  return {
    ...returnAsTold(made, taken),
    notices: taken.undecided.length === 0 ? ['Tutti i conflitti di questo rientro sono già stati decisi.'] : [],
    ...namedAsHere(database, { base, theirs }),
    objectiveIds: spokenFor(database, made.id, returned, base),
    only: new Set(taken.undecided),
    label: `conflitti del rientro da ${made.receiver}`,
    record: (db, { undecided }) =>
      writeUndecided(
        db,
        taken.id,
        undecided.map(({ key }) => key),
      ),
  };
}
