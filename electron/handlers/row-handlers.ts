import { oneOrCounted } from '../../shared/format/counted.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { EditOutcome } from '../../shared/ipc/edit-outcome.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { INDICATOR_KIND } from '../archive/edits/indicator-kind.ts';
import { deleteRows, duplicateRows, insertRows, moveRows, writeRows } from '../archive/edits/ordered-rows.ts';
import { PARTICIPANT_KIND } from '../archive/edits/participant-kind.ts';
import { PHASE_KIND } from '../archive/edits/phase-kind.ts';
import type { OrderedRow, RowKind } from '../archive/edits/row-kind.ts';
import type { Session } from '../session/session.ts';
import { edit } from './edit.ts';
import { codeOf, INDICATOR, PARTICIPANT, PHASE, type RowNouns, rowsLabel } from './step-labels.ts';

type RowChannel = Extract<
  keyof Handlers,
  `${'phases' | 'indicators' | 'participants'}:${'write' | 'insert' | 'paste' | 'duplicate' | 'move' | 'delete'}`
>;

/** Phases, indicators and participants: the same edits over three kinds of rows. */
export function rowHandlers(session: Session): Pick<Handlers, RowChannel> {
  const phases = rowEdits(session, PHASE_KIND, PHASE);
  const indicators = rowEdits(session, INDICATOR_KIND, INDICATOR);
  const participants = rowEdits(session, PARTICIPANT_KIND, PARTICIPANT);
  return {
    'phases:write': phases.write,
    'phases:insert': phases.insert,
    'phases:paste': phases.paste,
    'phases:duplicate': phases.duplicate,
    'phases:move': phases.move,
    'phases:delete': phases.remove,
    'indicators:write': indicators.write,
    'indicators:insert': indicators.insert,
    'indicators:paste': indicators.paste,
    'indicators:duplicate': indicators.duplicate,
    'indicators:move': indicators.move,
    'indicators:delete': indicators.remove,
    'participants:write': participants.write,
    'participants:insert': participants.insert,
    'participants:paste': participants.paste,
    'participants:duplicate': participants.duplicate,
    'participants:move': participants.move,
    'participants:delete': participants.remove,
  };
}

interface Of {
  readonly objectiveId: Id;
}
interface Change<Typed> {
  readonly id: Id;
  readonly patch: Typed;
}

function rowEdits<Row extends OrderedRow, Typed extends object>(
  session: Session,
  kind: RowKind<Row, Typed>,
  nouns: RowNouns,
) {
  const database = () => session.archive().database;
  const of = (what: string, objectiveId: Id) => `${what} di ${codeOf(database(), objectiveId)}`;
  return {
    write({ objectiveId, changes, typing }: Of & { changes: readonly Change<Typed>[]; typing: boolean }): EditOutcome {
      const label = rowsLabel(database(), kind.table, nouns, objectiveId, changes);
      return edit(
        session,
        label,
        (db) => {
          writeRows(db, kind, objectiveId, changes);
          return { objectiveId, created: [] };
        },
        typing,
      );
    },
    insert({ objectiveId, position, rows }: Of & { position: number; rows: readonly Typed[] }): EditOutcome {
      const label = of(`aggiunta di ${oneOrCounted(rows.length, nouns.one, nouns.many)}`, objectiveId);
      return edit(session, label, (db) => ({
        objectiveId,
        created: insertRows(db, kind, objectiveId, position, rows),
      }));
    },
    paste({
      objectiveId,
      changes,
      rows,
    }: Of & { changes: readonly Change<Typed>[]; rows: readonly Typed[] }): EditOutcome {
      const label = of(`incolla su ${oneOrCounted(changes.length + rows.length, nouns.one, nouns.many)}`, objectiveId);
      return edit(session, label, (db) => {
        writeRows(db, kind, objectiveId, changes);
        return { objectiveId, created: insertRows(db, kind, objectiveId, Number.MAX_SAFE_INTEGER, rows) };
      });
    },
    duplicate({ objectiveId, ids }: Of & { ids: readonly Id[] }): EditOutcome {
      const label = of(`copia di ${oneOrCounted(ids.length, nouns.one, nouns.many)}`, objectiveId);
      return edit(session, label, (db) => ({ objectiveId, created: duplicateRows(db, kind, objectiveId, ids) }));
    },
    move({ objectiveId, ids, position }: Of & { ids: readonly Id[]; position: number }): EditOutcome {
      const label = of(`spostamento di ${oneOrCounted(ids.length, nouns.one, nouns.many)}`, objectiveId);
      return edit(session, label, (db) => {
        moveRows(db, kind, objectiveId, ids, position);
        return { objectiveId, created: [] };
      });
    },
    remove({ objectiveId, ids }: Of & { ids: readonly Id[] }): EditOutcome {
      const label = of(`eliminazione di ${oneOrCounted(ids.length, nouns.one, nouns.many)}`, objectiveId);
      return edit(session, label, (db) => {
        deleteRows(db, kind, objectiveId, ids);
        return { objectiveId, created: [] };
      });
    },
  };
}
