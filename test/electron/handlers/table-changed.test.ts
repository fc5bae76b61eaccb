import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TABLE = 'Codice;Attività\n2026_A01_01;Prima\n';

test('a table that changes between two looks is read anew, whether its size, its moment or both are other', async () => {
  const folder = temporaryFolder();
  const { archive, path } = filledArchive();
  archive.close();
  const { application, ask, host } = askedApplication(folder);
  await application.openFromOutside(path);
  const table = join(folder, 'fasi.csv');
  writeFileSync(table, TABLE);
  host.choices.push(table);
  const chosen = await ask('tables:choose', undefined);
  if (chosen?.kind !== 'table') throw new Error('no table');
  const { token, reading } = chosen.preview;
  const shown = async () => (await ask('tables:read', { token, reading })).rows.map(([, description]) => description);
  const { atime, mtime } = statSync(table);

  writeFileSync(table, TABLE.replace('Prima', 'Altra'));
  utimesSync(table, atime, new Date(mtime.getTime() + 60_000));
  expect(await shown()).toEqual(['Altra']);

  writeFileSync(table, TABLE.replace('Prima', 'Più lunga'));
  utimesSync(table, atime, new Date(mtime.getTime() + 60_000));
  expect(await shown()).toEqual(['Più lunga']);

  rmSync(table);
  await expect(shown()).rejects.toThrow();
  await application.close();
});
