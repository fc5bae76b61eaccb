import { isoInstant } from '../../../shared/schemas/primitives.ts';
import { archiveMark } from '../../archive/file/backup-archive.ts';
import { allBackups } from '../../archive/file/backup-path.ts';
import { inLongWork } from '../long-work/long-work.ts';
import type { BackupWork } from './backups.ts';

/** Copies are made in a thread; they are looked for there too where a folder was chosen, since a share that is away answers late. */
export const threadedBackups: BackupWork = {
  copy: ({ path, now }, folder) =>
    inLongWork('copyToBackup', { archivePath: path, at: isoInstant.parse(now().toISOString()), folder }),
  async list(archive, chosen) {
    if (chosen === null) return allBackups(archive.path, { chosen, mark: null });
    return inLongWork('listBackups', { archivePath: archive.path, chosen, mark: archiveMark(archive) });
  },
};
