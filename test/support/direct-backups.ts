import { backupInFolder } from '../../electron/archive/file/backups/backup-archive.ts';
import { allBackups } from '../../electron/archive/file/backups/backup-path.ts';
import type { BackupWork } from '../../electron/session/backups/backups.ts';

/** Copies made and looked for in the thread of the test, as the application does it in threads of their own. */
export const directBackups: BackupWork = {
  copy: async (archive, folder, spared) => backupInFolder(archive, folder, spared),
  list: async (path, places) => allBackups(path, places),
};
