import { counted, oneOrCounted } from '../../shared/format/counted.ts';
import type { AcrossOutcome } from '../../shared/ipc/channels/across.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { INDICATOR_KIND } from '../archive/edits/indicator-kind.ts';
import { writeRows } from '../archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../archive/edits/phase-kind.ts';
import type { OrderedRow, RowKind } from '../archive/edits/row-kind.ts';
import { readIndicators, readObjectiveDetail, readPhases } from '../archive/objectives/objective-detail.ts';
import { inTransaction } from '../archive/steps/in-transaction.ts';
import { undoState } from '../archive/steps/undo.ts';
import type { Session } from '../session/session.ts';
import { INDICATOR, PHASE, type RowNouns, rowsLabel } from './step-labels.ts';

type AcrossChannel = Extract<keyof Handlers, `${string}:of` | `${string}:write-across`>;

/** The rows of many objectives, read and written together. */
export function acrossHandlers(session: Session): Pick<Handlers, AcrossChannel> {
  const database = () => session.archive().database;
  return {
    'phases:of': ({ objectiveIds }) => ({ rows: objectiveIds.flatMap((id) => readPhases(database(), id)) }),
    'phases:write-across': ({ changes, typing }) => writeAcross(session, PHASE_KIND, PHASE, changes, typing),
    'indicators:of': ({ objectiveIds }) => ({ rows: objectiveIds.flatMap((id) => readIndicators(database(), id)) }),
    'indicators:write-across': ({ changes, typing }) =>
      writeAcross(session, INDICATOR_KIND, INDICATOR, changes, typing),
  };
}

interface ChangeAcross<Typed> {
  readonly objectiveId: Id;
  readonly id: Id;
  readonly patch: Typed;
}

/** One step, whichever objectives it is about. @throws AppError `not-found`; nothing is written then. */
function writeAcross<Row extends OrderedRow, Typed extends object>(
  session: Session,
  kind: RowKind<Row, Typed>,
  nouns: RowNouns,
  changes: readonly ChangeAcross<Typed>[],
  typing: boolean,
): AcrossOutcome {
  const archive = session.archive();
  const { database } = archive;
  const byObjective = Map.groupBy(changes, ({ objectiveId }) => objectiveId);
  const [only, ...others] = byObjective.keys();
  const label =
    only !== undefined && others.length === 0
      ? rowsLabel(database, kind.table, nouns, only, changes)
      : `modifica di ${oneOrCounted(changes.length, nouns.one, nouns.many)} di ${counted(byObjective.size, 'obiettivo', 'obiettivi')}`;
  inTransaction(
    archive,
    label,
    (db) => {
      for (const [objectiveId, those] of byObjective) writeRows(db, kind, objectiveId, those);
    },
    { continues: typing },
  );
  return {
    objectives: [...byObjective.keys()].map((id) => readObjectiveDetail(database, id)),
    savedAt: session.instant(),
    undoState: undoState(database),
  };
}
