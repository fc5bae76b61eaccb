import type { Archive } from '../../archive.ts';
import { backupInFolder } from '../backups/backup-archive.ts';
import { readArchiveFile } from '../read-archive-file.ts';

/** What a person may want of an archive that is open, where another file took its place. */
export type ReplacedAnswer = 'keepMine' | 'takeTheirs' | 'compare';

/**
 * Saves what is open before it is closed for the sake of the file that took its place: beside it, or among its backups where the other is
 * preferred. The other is looked at first, unless only the open one is wanted.
 * @returns path of the copy beside; null when the other is taken. @throws AppError when either is not possible; nothing is then closed.
 */
export function settleReplaced(archive: Archive, answer: ReplacedAnswer): string | null {
  if (answer !== 'keepMine') readArchiveFile(archive.path, () => undefined);
  if (answer !== 'takeTheirs') return archive.keepVersion();
  if (archive.isWhole()) backupInFolder(archive);
  return null;
}
