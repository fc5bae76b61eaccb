import { join } from 'node:path';
import { z } from 'zod';
import { jsonFile } from '../../files/json-file.ts';
import { logProblem } from '../../log/log-problem.ts';

/**
 * The folder that the person at this computer chose for the copies of all archives. Kept in the user's own folder, never in an archive:
 * a disk or a share that one computer has, another has not.
 */
export interface BackupFolder {
  /** Absolute; null when copies go beside each archive. */
  chosen(): string | null;
  /** @throws AppError `output-unwritable`. */
  choose(folder: string | null): void;
}

export function createBackupFolder(userData: string): BackupFolder {
  const schema = z.strictObject({ folder: z.string().min(1).nullable() });
  const file = jsonFile(join(userData, 'backup-folder.json'), schema, (problem) =>
    logProblem('backup-folder', problem),
  );
  return {
    chosen: () => file.read()?.folder ?? null,
    choose: (folder) => file.write({ folder }),
  };
}
