import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../../../files/staged-file.ts';
import { logProblem } from '../../../log/log-problem.ts';

/** What the -wal beside an archive belongs to: one of these generations of the file of this identity, and to no other file. */
export const fileState = z.strictObject({
  identity: z.string().min(1),
  /** More than one while a -wal is being poured: the file may be at either. */
  generations: z.array(z.string().min(1)).min(1),
  schemas: z.array(z.number().int()).min(1),
});
export type FileState = z.infer<typeof fileState>;

/** Where it stands: `obiettivi.pegaso-stato`, for as long as the archive is open to write or a crash left a -wal. */
export const statePath = (path: string): string => `${path}-stato`;

/** @returns null when there is none, or none that can be understood. */
export function readState(path: string): FileState | null {
  if (!existsSync(statePath(path))) return null;
  try {
    return fileState.parse(JSON.parse(readFileSync(statePath(path), 'utf8')));
  } catch {
    // Half written by another hand, or gone in this moment: it vouches for nothing.
    return null;
  }
}

/** On disk when this returns. @throws AppError `output-unwritable`. */
export function writeState(path: string, state: FileState): void {
  writeWhole(statePath(path), Buffer.from(`${JSON.stringify(state)}\n`));
}

/** One that stays (an antivirus holds it) is harmless: where no -wal stands beside, nobody goes by it. */
export function removeState(path: string): void {
  try {
    rmSync(statePath(path), { force: true });
  } catch (problem) {
    logProblem('state-file', problem);
  }
}
