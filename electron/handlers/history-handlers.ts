import { fieldName } from '../../shared/format/field-names.ts';
import type { FieldChange } from '../../shared/ipc/channels/history.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Change } from '../../shared/schemas/change.ts';
import type { ReadableDatabase } from '../archive/archive.ts';
import { objectiveHistory } from '../archive/steps/objective-history.ts';
import { pastValue, restoreValue } from '../archive/steps/restore-value.ts';
import { type RevertedStep, redo, undo, undoState } from '../archive/steps/undo.ts';
import type { Session } from '../session/session.ts';
import { subjectInWords, valueInWords } from './change-words.ts';
import { edit, editOutcome } from './edit.ts';
import { codeOf } from './step-labels.ts';

type HistoryChannel = Extract<keyof Handlers, `history:${string}`>;

export function historyHandlers(session: Session): Pick<Handlers, HistoryChannel> {
  const outcome = (step: RevertedStep | null) => step && { ...editOutcome(session, step.objectiveId), ...step };
  return {
    'history:state': () => undoState(session.archive().database),
    'history:undo': () => outcome(undo(session.archive())),
    'history:redo': () => outcome(redo(session.archive())),
    'history:objective': ({ objectiveId, before, limit }) => {
      const { database } = session.archive();
      const page = before === undefined ? { limit } : { limit, before };
      return { changes: objectiveHistory(database, objectiveId, page).map((change) => inWords(database, change)) };
    },
    'history:restore-value': ({ changeId }) => {
      const { database } = session.archive();
      const past = pastValue(database, changeId);
      const { objectiveId } = past;
      const of = objectiveId === null ? '' : ` di ${codeOf(database, objectiveId)}`;
      return edit(session, `ripristino di ${fieldName(past.entity, past.field)}${of}`, (db) => {
        restoreValue(db, past);
        return { objectiveId, created: [] };
      });
    },
  };
}

function inWords(db: ReadableDatabase, change: Change): FieldChange {
  const { at, who, label } = change.step;
  const told = { changeId: change.number, at, who, step: label, subject: subjectInWords(db, change) };
  switch (change.kind) {
    case 'insert':
      return { ...told, field: 'aggiunta', before: '', after: rowInWords(change.newRow), restorable: false };
    case 'delete':
      return { ...told, field: 'eliminazione', before: rowInWords(change.oldRow), after: '', restorable: false };
    case 'update':
      return {
        ...told,
        field: fieldName(change.entity, change.field),
        before: valueInWords(db, change, change.oldValue),
        after: valueInWords(db, change, change.newValue),
        restorable: change.field !== 'position',
      };
  }
}

/** A row in short: what it is recognised by. */
function rowInWords(row: Readonly<Record<string, unknown>>): string {
  return String(row['description'] ?? row['title'] ?? row['year'] ?? '');
}
