import type { UndoState } from '../../../shared/ipc/edit-outcome.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Archive, ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { inTransaction } from './in-transaction.ts';
import { invertStep } from './invert-step.ts';

/*
 * Undo and redo by the change log, so that they survive a restart and go back as far as the archive's birth. Steps are never taken out
 * of the log: an undo is a new step that reverts an older one, a redo a new step that reverts an undo.
 */

interface StepRow {
  readonly number: number;
  readonly label: string;
  readonly role: 'foundation' | 'edit' | 'undo' | 'redo';
  readonly reverts: number | null;
}

/** A step that was taken back or done again: its label and the objective to show, if one was touched and is there. */
export interface RevertedStep {
  readonly label: string;
  readonly objectiveId: Id | null;
}

/** Labels of the steps that undo and redo would take now. */
export function undoState(db: ReadableDatabase): UndoState {
  return { undo: nextUndo(db)?.label ?? null, redo: nextRedo(db)?.label ?? null };
}

/** Takes back the last step that stands; null when there is none. */
export function undo(archive: Archive): RevertedStep | null {
  return revert(archive, 'undo', nextUndo(archive.database));
}

/** Does again the last step that was taken back, unless something was written since; null when there is none. */
export function redo(archive: Archive): RevertedStep | null {
  return revert(archive, 'redo', nextRedo(archive.database));
}

function revert(archive: Archive, role: 'undo' | 'redo', step: StepRow | null): RevertedStep | null {
  if (step === null) return null;
  inTransaction(archive, step.label, (db) => invertStep(db, step.number), { role, reverts: step.number });
  return { label: step.label, objectiveId: objectiveOf(archive.database, step.number) };
}

/** The last step that is not taken back: behind an undo, the search goes on before what it reverted. */
function nextUndo(db: ReadableDatabase): StepRow | null {
  let step = lastStep(db, Number.MAX_SAFE_INTEGER);
  while (step?.role === 'undo') step = lastStep(db, (step.reverts ?? 0) - 1);
  return step === null || step.role === 'foundation' ? null : step;
}

/** The last undo that is not done again; an edit after it closes the way. */
function nextRedo(db: ReadableDatabase): StepRow | null {
  let step = lastStep(db, Number.MAX_SAFE_INTEGER);
  while (step?.role === 'redo') step = lastStep(db, (step.reverts ?? 0) - 1);
  return step?.role === 'undo' ? step : null;
}

function lastStep(db: ReadableDatabase, upTo: number): StepRow | null {
  const sql = 'SELECT number, label, role, reverts FROM steps WHERE number <= ? ORDER BY number DESC LIMIT 1';
  return prepared<[number], StepRow>(db, sql).get(upTo) ?? null;
}

function objectiveOf(db: ReadableDatabase, step: number): Id | null {
  const sql = `SELECT objectives.id FROM changes JOIN objectives ON objectives.id = changes.objectiveId
    WHERE changes.step = ? ORDER BY changes.number LIMIT 1`;
  return prepared<[number], { readonly id: Id }>(db, sql).get(step)?.id ?? null;
}
