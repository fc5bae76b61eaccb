import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { backupArchive } from '../../../../../electron/archive/file/backups/backup-archive.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { writeTitle } from '../../../../support/archive-alone.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** An archive of which a colleague has a version of theirs, with many edits, made from the same beginning. */
export function twoVersions() {
  const filled = filledArchive();
  filled.archive.close();
  const theirs = join(temporaryFolder(), 'loro.pegaso');
  copyFileSync(filled.path, theirs);
  const colleague = openArchive(theirs, { ...TEST_AUTHOR, who: 'Collega' });
  for (let number = 1; number <= 30; number += 1) writeTitle(colleague, filled.objectiveId, `loro ${number}`);
  colleague.close();
  return { path: filled.path, objectiveId: filled.objectiveId, theirs };
}

/** What a power cut leaves of an archive that is open: its files as they are now, in another folder. */
export function crashed(path: string): string {
  const folder = temporaryFolder();
  for (const suffix of ['', '-wal', '-stato']) {
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, join(folder, `prova.pegaso${suffix}`));
  }
  return join(folder, 'prova.pegaso');
}

/** How one file takes the place of another. */
export const takesThePlace: readonly [string, (theirs: string, path: string) => void][] = [
  ['a rename over it', (theirs, path) => renameSync(theirs, path)],
  ['a copy over it', (theirs, path) => writeFileSync(path, readFileSync(theirs))],
  [
    'a deletion and a copy',
    (theirs, path) => {
      rmSync(path);
      copyFileSync(theirs, path);
    },
  ],
  [
    'a move aside and a copy',
    (theirs, path) => {
      renameSync(path, join(dirname(path), 'vecchio.pegaso'));
      copyFileSync(theirs, path);
    },
  ],
];

/** What is written here meanwhile, the first being nothing. */
export const edits: readonly [string, (archive: Archive, objectiveId: never) => void][] = [
  ['nothing written here', () => {}],
  ['one edit here', (archive, id) => writeTitle(archive, id, 'mio')],
  [
    'many edits here',
    (archive, id) => {
      for (let number = 1; number <= 60; number += 1) writeTitle(archive, id, `mio ${number}`);
    },
  ],
  [
    'an edit here, poured, and another',
    (archive, id) => {
      writeTitle(archive, id, 'mio, versato');
      backupArchive(archive);
      writeTitle(archive, id, 'mio');
    },
  ],
];
