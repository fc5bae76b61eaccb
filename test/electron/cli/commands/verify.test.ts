import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { pegaso, TEST_DAY } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('verify says that an archive is sound, or what is broken in it', async () => {
  const archive = join(temporaryFolder(), 'a.pegaso');
  createArchive(archive, { who: 'prova', now: () => TEST_DAY, municipality: 'Comune di Borgo' }).close();
  const sound = await pegaso('verify', '--archive', archive, '--json');
  expect(sound).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(sound.out)).toEqual({ archive, problems: [] });

  const connection = new Database(archive);
  connection.exec('DELETE FROM changes');
  connection.close();
  const broken = await pegaso('verify', '--archive', archive, '--json');
  expect(broken.code).toBe(1);
  expect(broken.err).toContain(`L'archivio «${archive}» ha `);
  expect(JSON.parse(broken.out)).toMatchObject({ error: { code: 'archive-damaged' }, problems: expect.any(Array) });

  writeFileSync(archive, readFileSync(archive).subarray(0, 5000));
  const cut = await pegaso('verify', '--archive', archive);
  expect(cut).toMatchObject({ code: 1, out: '', err: expect.stringContaining('danneggiato') });
});
