import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeHandOut, writeHandOutAgain } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { writeReturn } from '../../../electron/exchange/hand-outs/write-return.ts';
import { importTable } from '../../../electron/exchange/spreadsheets/import-table.ts';
import { filledArchive, TEST_AUTHOR } from '../../support/filled-archive.ts';
import { handOutOrder, twoOffices } from '../../support/offices/two-offices.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { steadily } from '../../support/watched-work.ts';

test('handing out, handing out again and returning tell how far they are, step by step', async () => {
  const { archive, received, handOut, folder } = await twoOffices();
  const order = handOutOrder({ selection: {} });
  const made = await steadily((watch) => makeHandOut(archive, order, join(folder, 'uno.pegasoz'), watch));
  await steadily((watch) => writeHandOutAgain(archive.database, made.handOut.id, join(folder, 'due.pegasoz'), watch));
  const { changed } = await steadily((watch) => writeReturn(received, handOut.id, join(folder, 'tre.pegasoz'), watch));
  expect(changed).toBe(0);
});

test('so does taking in a table', async () => {
  const { archive, path } = filledArchive();
  archive.close();
  const table = join(temporaryFolder(), 'fasi.csv');
  writeFileSync(table, 'Codice;Attività\n2026_A01_01;Nuova\n');
  expect(await steadily((watch) => importTable(path, table, {}, TEST_AUTHOR, watch))).toMatchObject({ changes: 1 });
});
