import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { sweepFolder } from '../../files/temporary-names.ts';
import { logProblem } from '../../log/log-problem.ts';
import type { Archive } from '../archive.ts';
import { settleCutOff } from '../hand-outs/outgoing-files.ts';
import { backupFolder } from './backups/backup-path.ts';
import { openJournal } from './replacing/replacement-journal.ts';

/**
 * Puts right what runs that were cut off left in an archive that was just opened, and around it: where it may be written, since then nobody
 * else is writing it. What cannot be put right now never keeps anyone from their archive: it goes to the log, and waits.
 * @returns the archive.
 */
export function tidyUp(archive: Archive): Archive {
  if (archive.access !== 'write') return archive;
  try {
    settleCutOff(archive);
  } catch (problem) {
    // What was in the making is then still needed to decide.
    logProblem('tidy-up', problem);
    return archive;
  }
  for (const folder of [dirname(archive.path), backupFolder(archive.path)]) {
    // A restore of another archive that was cut off is told from one that was done by its temporary file.
    if (existsSync(folder)) sweepFolder(folder, (target) => openJournal(target) !== null);
  }
  return archive;
}
