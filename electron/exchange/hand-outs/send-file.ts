import { setImmediate } from 'node:timers/promises';
import type { Archive, WritableDatabase } from '../../archive/archive.ts';
import { markGone, markOutgoing, type OutgoingFile, settleOutgoing } from '../../archive/hand-outs/outgoing-files.ts';
import { writeFacts } from '../../archive/steps/write-facts.ts';
import { StagedFile } from '../../files/staged-file.ts';
import { logProblem } from '../../log/log-problem.ts';
import { workCancelled } from '../exchange-work.ts';

/** Writes a part of what is remembered of a file. */
type Recording = (db: WritableDatabase) => void;

/** A finished file that is to get its name, and what is remembered of it, part by part. */
export interface LeavingFile {
  readonly file: OutgoingFile;
  readonly record: readonly Recording[];
}

/**
 * Gives a finished file its name, so that no file is ever out there that the archive knows nothing of: remembered first, as leaving; then
 * it gets its name; then the mark goes. Each is a turn of its own, so that whoever asks meanwhile is answered; a run that is cut off in between
 * is settled at the next opening.
 * @param record writes what is remembered. @throws AppError `cancelled`, `output-unwritable`; what writing throws. Nothing is then
 * remembered, unless the file has its name all the same.
 */
export async function sendFile(
  archive: Archive,
  file: OutgoingFile,
  signal: AbortSignal,
  record: readonly Recording[],
): Promise<void> {
  await sendFiles(archive, [{ file, record }], signal);
}

/**
 * The same with several files: all get their names or, where one does not, those that had got theirs lose them again. Where there are several,
 * nothing may stand at their names yet.
 */
export async function sendFiles(archive: Archive, leaving: readonly LeavingFile[], signal: AbortSignal): Promise<void> {
  const staged = leaving.map(({ file }) => new StagedFile(file.target, file.staged));
  const discard = () => {
    for (const one of staged) one.discard();
  };
  try {
    if (signal.aborted) throw workCancelled();
    writeFacts(archive, (db) => {
      for (const { file, record } of leaving) {
        record[0]?.(db);
        markOutgoing(db, file);
      }
    });
  } catch (error) {
    discard();
    throw error;
  }
  try {
    for (const part of leaving.flatMap(({ record }) => record.slice(1))) {
      await setImmediate();
      writeFacts(archive, part);
    }
    await setImmediate();
    publishAll(staged);
  } catch (error) {
    const settled = later(() =>
      writeFacts(archive, (db) => {
        for (const { file } of leaving) settleOutgoing(db, file);
      }),
    );
    if (settled) discard();
    throw error;
  }
  await setImmediate();
  later(() =>
    writeFacts(archive, (db) => {
      for (const { file } of leaving) markGone(db, file);
    }),
  );
}

function publishAll(staged: readonly StagedFile[]): void {
  const published: StagedFile[] = [];
  try {
    for (const one of staged) {
      one.publish();
      published.push(one);
    }
  } catch (error) {
    // One that cannot be taken back has left, and is remembered.
    for (const one of published) later(() => one.withdraw());
    throw error;
  }
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
