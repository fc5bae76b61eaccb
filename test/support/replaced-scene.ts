import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupArchive } from '../../electron/archive/file/backups/backup-archive.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { filledArchive } from './filled-archive.ts';

/** What stands at the path of an archive that is to be replaced. */
export const REPLACED = [
  'closed',
  'cut off by a crash',
  'damaged, with a -wal',
  'missing, with a -wal',
  'missing',
] as const;
export type Replaced = (typeof REPLACED)[number];

/** A folder with an archive to be replaced and a copy to be put in its place. */
export interface Scene {
  readonly objectiveId: Id;
  /** What the folder holds, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** An archive whose title is `dopo`, and a copy of when it was `prima`. */
export function replacedScene(before: Replaced): Scene {
  const { archive, path, objectiveId } = filledArchive();
  const title = (text: string) =>
    inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: text }));
  title('prima');
  const copy = readFileSync(backupArchive(archive, join(dirname(path), 'copia.pegaso')));
  title('dopo');
  const [atCrash, walAtCrash, stateAtCrash] = [path, `${path}-wal`, `${path}-stato`].map((file) => readFileSync(file));
  archive.close();
  const main = {
    closed: readFileSync(path),
    'cut off by a crash': atCrash,
    'damaged, with a -wal': Buffer.from('rotto'),
    'missing, with a -wal': undefined,
    missing: undefined,
  }[before];
  const isAlone = before === 'closed' || before === 'missing';
  const files = Object.entries({
    'copia.pegaso': copy,
    'prova.pegaso': main,
    'prova.pegaso-wal': isAlone ? undefined : walAtCrash,
    'prova.pegaso-stato': isAlone ? undefined : stateAtCrash,
  });
  const there = files.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const]));
  return { objectiveId, files: new Map(there) };
}
