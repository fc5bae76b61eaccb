import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { handOutById } from '../../archive/hand-outs/hand-outs.ts';
import { packageContent } from '../../archive/hand-outs/package-contents.ts';
import { takenReturnById } from '../../archive/hand-outs/taken-returns.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { namedAsHere } from './named-as-here.ts';
import { returnAsTold, spokenFor } from './return-request.ts';

/** The conflicts of a taken return that nobody has decided, compared with what the archive holds now. @throws AppError `not-found`. */
export function reopenedRequest(db: ReadableDatabase, returnId: Id): MergeRequest {
  const taken = takenReturnById(db, returnId);
  const made = handOutById(db, taken.handOutId);
  const base = packageContent(db, taken.baseId);
  const theirs = packageContent(db, taken.id);
  const returned = theirs.objectives.map(({ id }) => id);
  return {
    ...returnAsTold(made, taken),
    notices: taken.undecided.length === 0 ? ['Tutti i conflitti di questo rientro sono già stati decisi.'] : [],
    ...namedAsHere(db, { base, theirs }),
    objectiveIds: spokenFor(db, made.id, returned, base),
    only: new Set(taken.undecided),
    label: `conflitti del rientro da ${made.receiver}`,
    record: () => ({ kind: 'reopened', returnId: taken.id }),
  };
}
