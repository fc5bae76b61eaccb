import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { backupArchive } from '../../../../electron/archive/file/backups/backup-archive.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { restoreArchive } from '../../../../electron/archive/file/replacing/restore-archive.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { askedOfDisk } from '../../../support/watched-disk.ts';

vi.mock('node:fs', async (importOriginal) => {
  const { watchedDisk } = await import('../../../support/watched-disk.ts');
  return watchedDisk(await importOriginal<typeof import('node:fs')>());
});

/** First the bytes, then the name, then the folder that holds the name (see `durable-files.test.ts`). */
const lasting = (name: string) => ['fsync NEW', `link NEW ${name}`, 'fsync FOLDER'];

test('a new archive lasts before it is opened', () => {
  const path = join(temporaryFolder(), 'nuovo.pegaso');
  expect(askedOfDisk(() => createArchive(path, TEST_AUTHOR).close())).toEqual(lasting('nuovo.pegaso'));
});

test('a backup lasts before it is said to be made', () => {
  const { archive, path } = filledArchive();
  const copy = join(dirname(path), 'copia.pegaso');
  expect(askedOfDisk(() => void backupArchive(archive, copy))).toEqual(lasting('copia.pegaso'));
  archive.close();
});

test('a restored archive lasts, after what it replaces has its other name', () => {
  const { archive, path } = filledArchive();
  const copy = backupArchive(archive, join(dirname(path), 'copia.pegaso'));
  archive.close();
  const asked = askedOfDisk(() => void restoreArchive(copy, path, TEST_AUTHOR.now));
  expect(asked.map((call) => call.replace(/-sostituito-.*\.pegaso/u, '-sostituito.pegaso'))).toEqual([
    'fsync NEW',
    // The note of what is about to happen.
    'fsync NEW',
    'rename NEW prova.pegaso-ripristino',
    'fsync FOLDER',
    'link prova.pegaso prova-sostituito.pegaso',
    'fsync FOLDER',
    'rename NEW prova.pegaso',
    'fsync FOLDER',
  ]);
});
