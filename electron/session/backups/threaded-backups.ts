import { isoInstant } from '../../../shared/schemas/primitives.ts';
import { allBackups } from '../../archive/file/backups/backup-path.ts';
import { inLongWork } from '../long-work/long-work.ts';
import type { BackupWork } from './backups.ts';

/** Copies are made in a thread; they are looked for there too where a folder was chosen, since a share that is away answers late. */
export const threadedBackups: BackupWork = {
  copy: ({ path, now }, folder, spared) =>
    inLongWork('copyToBackup', { archivePath: path, at: isoInstant.parse(now().toISOString()), folder, spared }),
  list: async (path, places) =>
    places.chosen === null ? allBackups(path, places) : inLongWork('listBackups', { archivePath: path, ...places }),
};
