import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { backupsToKeep } from '../../../../shared/rules/backups-to-keep.ts';
import { TABLE_NAMES } from '../../../../shared/schemas/table-names.ts';
import { connectImmutable } from '../../connection/connection.ts';
import { backupsIn } from './backup-path.ts';

/** A copy with less than this part of the rows of another is no successor of it: something went missing in between. */
const SUCCESSOR = 0.5;

/**
 * Lets go of the copies of an archive that are too many in a folder, once a newer one stands there. Only files that have the name of a
 * copy and can be read as one are deleted; those that hold much more than the newer one stay, whatever their age.
 * @param made the newer one, just verified. @param spared one that is about to be used; null when none is. @returns how many were deleted.
 */
export function thinBackups(
  folder: string,
  path: string,
  made: string,
  now: Date,
  spared: string | null = null,
): number {
  const backups = backupsIn(folder, path);
  const kept = new Set(backupsToKeep(backups, now));
  const surplus = backups.filter((backup) => !kept.has(backup) && backup.path !== made && backup.path !== spared);
  if (surplus.length === 0) return 0;
  const enough = heldRows(made) ?? 0;
  let deleted = 0;
  for (const backup of surplus) {
    const rows = heldRows(backup.path);
    if (rows === null || enough < rows * SUCCESSOR) continue;
    rmSync(backup.path, { force: true });
    deleted += 1;
  }
  return deleted;
}

/** How many rows of data a copy holds, its log not counted, which grows as rows are deleted; null when it cannot be read. */
function heldRows(backup: string): number | null {
  try {
    const connection = connectImmutable(backup);
    try {
      const count = (name: string) => Number(connection.prepare(`SELECT count(*) FROM ${name}`).pluck().get());
      return TABLE_NAMES.map(count).reduce((sum, rows) => sum + rows, 0);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}
