import { statSync } from 'node:fs';
import type { Archive } from './archive.ts';
import { backupFiles, backupMoment } from './file/backup-path.ts';
import { fileFact } from './file/file-facts.ts';

/**
 * When an archive was last copied: as it remembers, or as its folder of copies shows, which also has those made while another program
 * kept it from writing. Null when it never was.
 */
export function lastBackupAt({ path, database }: Archive): string | null {
  const remembered = fileFact(database, 'lastBackupAt');
  const kept = backupFiles(path).map((file) => (backupMoment(file) ?? statSync(file).mtime).toISOString());
  return [...kept, ...(remembered === null ? [] : [remembered])].toSorted().at(-1) ?? null;
}
