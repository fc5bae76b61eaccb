import type { Side } from '../../../shared/schemas/difference.ts';
import { isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive, WritableDatabase } from '../../archive/archive.ts';
import { writeChanges } from '../../archive/document/write-document-changes.ts';
import { insertImportDoubts } from '../../archive/findings/import-doubts.ts';
import { inTransaction } from '../../archive/steps/in-transaction.ts';
import { type MergeRecord, writeMergeRecord } from './merge-record.ts';
import type { MergeOutcome, MergeRequest } from './merge-request.ts';
import { readMine } from './read-mine.ts';
import { type MergeResult, ShownMerge } from './shown-merge.ts';
import { unreadDoubts } from './unread-doubts.ts';

/**
 * Takes a request in at once, as one step of undo. @param decide what becomes of conflicts: mine, theirs where that can be, or null: as
 * mine, and listed as undecided. @param shown the comparison that was looked at already, of this request with the archive as it is.
 * @throws AppError `already-taken` for a return that came in since; as `inTransaction`.
 */
export function takeIn(
  archive: Archive,
  request: MergeRequest,
  decide: Side | null,
  shown = new ShownMerge(request, readMine(archive.database)),
): MergeOutcome {
  if (decide !== null) shown.decide({ kind: 'all' }, decide);
  const { label, step, record } = request;
  return writeMerge(archive, { label, step, record: record?.() }, shown.result());
}

/** How a merge is written: its step of undo, and what is remembered of it. */
export interface MergeStep {
  readonly label: string;
  readonly step?: MergeRequest['step'] | undefined;
  readonly record?: MergeRecord | undefined;
}

/** Writes what a merge came to, and what is remembered of it, as one step: both or neither. */
export function writeMerge(
  archive: Archive,
  { label, step, record }: MergeStep,
  { changes, undecided, unread }: MergeResult,
): MergeOutcome {
  const write = (db: WritableDatabase): MergeOutcome => {
    const outcome = { changes: writeChanges(db, changes), undecided };
    if (record !== undefined) writeMergeRecord(archive, db, record, outcome);
    if (unread !== undefined) {
      const readAt = isoInstant.parse(archive.now().toISOString());
      insertImportDoubts(db, unreadDoubts(unread, readAt), 'there');
    }
    return outcome;
  };
  return inTransaction(archive, label, write, step);
}
