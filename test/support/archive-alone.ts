import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../electron/archive/file/verify-archive.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { rowWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from './filled-archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Writes a title, as one step. */
export function writeTitle(archive: Archive, objectiveId: Id, title: string): void {
  inTransaction(archive, `titolo ${title}`, (db) => updateRow(db, OBJECTIVES, objectiveId, { title }));
}

/** The title in an archive that is open. */
export function titleIn({ database }: Archive, objectiveId: Id): string | undefined {
  return rowWhere(database, OBJECTIVES, { id: objectiveId })?.title;
}

/** The title that the `.pegaso` alone holds, without anything beside it; the copy is proved sound. */
export function titleAlone(path: string, objectiveId: Id): string | undefined {
  const alone = join(temporaryFolder(), 'da-solo.pegaso');
  copyFileSync(path, alone);
  return titleAt(alone, objectiveId);
}

/** The title in the archive at a path, as a program that opens it to read finds it; the archive is proved sound. */
export function titleAt(path: string, objectiveId: Id): string | undefined {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  try {
    const problems = verifyArchive(archive);
    if (problems.length > 0) throw new Error(problems.join(' '));
    return titleIn(archive, objectiveId);
  } finally {
    archive.close();
  }
}
