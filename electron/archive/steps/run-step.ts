import type { Database } from 'better-sqlite3';
import type { WritableDatabase } from '../archive.ts';
import { writableDatabase } from '../connection/connection.ts';
import { prepared } from '../connection/prepared.ts';
import { refuseLockedChanges } from '../hand-outs/refuse-locked-changes.ts';
import { refuseClosedReviews } from '../reviews/refuse-closed-reviews.ts';
import { indexChangedObjectives } from '../search/search-index.ts';
import { newId } from '../tables/new-id.ts';
import { requireChangeLog } from './change-log-triggers.ts';

/** Who writes, when, and what it is called in the history: Italian, such as `Importazione di schede.pdf`. */
export interface Step {
  readonly who: string;
  readonly at: Date;
  readonly label: string;
  /** An ordinary `edit` when absent; a `foundation` is never undone. */
  readonly role?: 'foundation' | 'edit' | 'undo' | 'redo';
  /** Number of the step that an undo or redo takes back. */
  readonly reverts?: number;
  /** Typing that goes on: the last step grows, if it is of the same label and hand and at most half a minute old. */
  readonly continues?: boolean;
  /** Writes what the office that locked fields sent itself. */
  readonly bySender?: boolean;
  /** Writes facts beside what is logged, which stay also when nothing logged changed: the step itself is then gone. */
  readonly keepsFacts?: boolean;
}

const TYPING_PAUSE_MS = 30_000;

/**
 * Runs `work` in one transaction that the change log knows as one step: all of it is written, or nothing. A step that
 * changed nothing leaves no trace, not a byte of the file: its writes, which were none, are rolled back.
 * @throws AppError `archive-altered` when the log could not tell whether anything changed.
 */
export function runStep<T>(connection: Database, step: Step, work: (db: WritableDatabase) => T): T {
  if (connection.inTransaction) throw new Error(`Step «${step.label}» begun inside another`);
  const db = writableDatabase(connection);
  connection.exec('BEGIN IMMEDIATE');
  try {
    const number = beginStep(db, step);
    const result = work(db);
    if (result instanceof Promise) throw new Error(`Step «${step.label}» is asynchronous`);
    if ((step.role ?? 'edit') === 'edit') {
      if (step.bySender !== true) refuseLockedChanges(db, number);
      refuseClosedReviews(db, number);
    }
    const changed = endStep(db, number);
    // What the log does not say would be taken for nothing, and be gone.
    requireChangeLog(connection);
    connection.exec(changed || step.keepsFacts === true ? 'COMMIT' : 'ROLLBACK');
    return result;
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK');
  }
}

/**
 * Writes as one step inside a transaction that is open already: that of a migration, which brings the schema along. What it writes is
 * logged like any other change; a step that changed nothing leaves no trace.
 */
export function stepInMigration(connection: Database, step: Step, work: () => void): void {
  const db = writableDatabase(connection);
  const number = beginStep(db, step);
  work();
  endStep(db, number);
}

function beginStep(db: WritableDatabase, step: Step): number | bigint {
  const number = (step.continues === true ? stepToContinue(db, step) : null) ?? insertStep(db, step);
  prepared(db, 'INSERT INTO currentStep (step) VALUES (?)').run([number]);
  return number;
}

function stepToContinue(db: WritableDatabase, { who, at, label }: Step): number | null {
  const sql = 'SELECT number, at, who, label, role FROM steps ORDER BY number DESC LIMIT 1';
  const last = prepared<[], { number: number; at: string; who: string; label: string; role: string }>(db, sql).get();
  if (last === undefined || last.role !== 'edit' || last.who !== who || last.label !== label) return null;
  const age = at.getTime() - Date.parse(last.at);
  return age >= 0 && age <= TYPING_PAUSE_MS ? last.number : null;
}

function insertStep(db: WritableDatabase, step: Step): number | bigint {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO steps (id, at, who, label, role, reverts) VALUES (?, ?, ?, ?, ?, ?)',
  ).run([newId(), step.at.toISOString(), step.who, step.label, step.role ?? 'edit', step.reverts ?? null]);
  return lastInsertRowid;
}

/** Closes a step; one that changed nothing is taken back. @returns whether it changed anything. */
function endStep(db: WritableDatabase, number: number | bigint): boolean {
  indexChangedObjectives(db, number);
  prepared(db, 'DELETE FROM currentStep').run();
  const unchanged = 'number = ? AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.step = steps.number)';
  return prepared(db, `DELETE FROM steps WHERE ${unchanged}`).run([number]).changes === 0;
}
