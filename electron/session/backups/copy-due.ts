import type { Archive } from '../../archive/archive.ts';
import { type Backup, lastBackup } from '../../archive/file/backups/backup-path.ts';
import { lastChange, logMark } from '../../archive/steps/log-mark.ts';
import { localDate } from '../../local-date.ts';

/** How long what was written since the last copy may be in the archive alone. */
const WORK_MS = 60 * 60_000;

/**
 * Whether a copy is due: the first of the day, or one after an hour in which something was written. Copies that are dated after now do not
 * count. @param copiedMark how far the log had come at a copy of this sitting, which is surer than any clock; null when there was none.
 */
export function isCopyDue({ database, now }: Archive, backups: readonly Backup[], copiedMark: number | null): boolean {
  const last = lastBackup(backups, now());
  if (last === null || localDate(last.at) !== localDate(now())) return true;
  if (now().getTime() - last.at.getTime() < WORK_MS || copiedMark === logMark(database)) return false;
  const written = lastChange(database)?.at;
  return written !== undefined && Date.parse(written) > last.at.getTime();
}
