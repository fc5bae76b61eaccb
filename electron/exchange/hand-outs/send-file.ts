import type { Archive, WritableDatabase } from '../../archive/archive.ts';
import { markGone, markOutgoing, type OutgoingFile, settleOutgoing } from '../../archive/hand-outs/outgoing-files.ts';
import { writeFacts } from '../../archive/steps/write-facts.ts';
import { StagedFile } from '../../files/staged-file.ts';
import { logProblem } from '../../log/log-problem.ts';
import { workCancelled } from '../exchange-work.ts';

/**
 * Gives a finished file its name, so that no file is ever out there that the archive knows nothing of: remembered first, as leaving; then
 * it gets its name; then the mark goes. A run that is cut off in between is settled at the next opening.
 * @param record writes what is remembered. @throws AppError `cancelled`, `output-unwritable`; what writing throws. Nothing is then
 * remembered, unless the file has its name all the same.
 */
export function sendFile(
  archive: Archive,
  file: OutgoingFile,
  signal: AbortSignal,
  record: (db: WritableDatabase) => void,
): void {
  const staged = new StagedFile(file.target, file.staged);
  try {
    if (signal.aborted) throw workCancelled();
    writeFacts(archive, (db) => {
      record(db);
      markOutgoing(db, file);
    });
  } catch (error) {
    staged.discard();
    throw error;
  }
  try {
    staged.publish();
  } catch (error) {
    if (later(() => writeFacts(archive, (db) => settleOutgoing(db, file)))) staged.discard();
    throw error;
  }
  later(() => writeFacts(archive, (db) => markGone(db, file)));
}

/** Does what the next opening does as well, if it cannot be done now: on a full disk, say. @returns whether it was done. */
function later(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (problem) {
    logProblem('send-file', problem);
    return false;
  }
}
