import type { Archive, WritableDatabase } from '../../archive/archive.ts';
import { writeChanges } from '../../archive/document/write-document-changes.ts';
import { inTransaction } from '../../archive/steps/in-transaction.ts';
import type { MergeOutcome, MergeRequest } from './merge-request.ts';
import type { MergeResult } from './shown-merge.ts';

/** Writes what a merge came to, and what its request records of it, as one step: both or neither. */
export function writeMerge(
  archive: Archive,
  { label, step, record }: Pick<MergeRequest, 'label' | 'step' | 'record'>,
  { changes, undecided }: MergeResult,
): MergeOutcome {
  const write = (db: WritableDatabase): MergeOutcome => {
    const outcome = { changes: writeChanges(db, changes), undecided };
    record?.(db, outcome);
    return outcome;
  };
  return inTransaction(archive, label, write, step);
}
