import type { EditOutcome } from '../../shared/ipc/edit-outcome.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive/archive.ts';
import { readObjectiveDetail } from '../archive/objectives/objective-detail.ts';
import { inTransaction } from '../archive/steps/in-transaction.ts';
import { undoState } from '../archive/steps/undo.ts';
import { rowWhere } from '../archive/tables/table.ts';
import { OBJECTIVES } from '../archive/tables/tables.ts';
import type { Session } from '../session/session.ts';

/** What an edit made: the objective to show and the rows that are new. */
interface Edited {
  readonly objectiveId: Id | null;
  readonly created: readonly Id[];
}

/**
 * Writes one edit as one step of the history and answers how things stand on disk afterwards.
 * @param label the step in the history and in «Annulla»: `peso della fase 2 di 2026_A01_01`.
 * @param typing whether it goes on with the typing of the step before.
 */
export function edit(
  session: Session,
  label: string,
  work: (db: WritableDatabase) => Edited,
  typing = false,
): EditOutcome {
  const archive = session.archive();
  const { objectiveId, created } = inTransaction(archive, label, work, { continues: typing });
  return editOutcome(session, objectiveId, created);
}

/** How an objective stands on disk now; null when it is gone. */
export function editOutcome(session: Session, objectiveId: Id | null, created: readonly Id[] = []): EditOutcome {
  const { database } = session.archive();
  return {
    objective: objectiveId === null ? null : objectiveIfThere(database, objectiveId),
    created: [...created],
    savedAt: session.instant(),
    undoState: undoState(database),
  };
}

function objectiveIfThere(db: ReadableDatabase, id: Id): EditOutcome['objective'] {
  return rowWhere(db, OBJECTIVES, { id }) === null ? null : readObjectiveDetail(db, id);
}
