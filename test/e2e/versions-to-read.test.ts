import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { allRows, updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import { approveVersion } from '../../electron/archive/versions/approve-version.ts';
import { isoDate } from '../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { receiveIn } from '../support/offices/received-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openArchiveApp } from './support/sample-app.ts';
import { tabTo } from './support/tab-to.ts';

const COMES = '2026_A01_01';
const GOES = '2026_A01_02';
const long = (last: string) => `${'Si legge prima di ciò che cambia. '.repeat(20)}Entro ${last}.`;

/** The sample, approved and then varied in a long text of two objectives. */
function variedSample() {
  const folder = temporaryFolder();
  const path = join(folder, 'esempio.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const [first, second] = [COMES, GOES].map(
    (code) => allRows(archive.database, OBJECTIVES).find((row) => row.code === code) ?? expect.fail(`No ${code}`),
  );
  if (first === undefined || second === undefined) throw new Error('The sample lacks an objective');
  const write = (implementation: string) =>
    inTransaction(archive, 'testi', (db) => {
      for (const { id } of [first, second]) updateRow(db, OBJECTIVES, id, { implementation });
    });
  write(long('giugno'));
  approveVersion(archive, { planId: first.planId, year: 2026, date: isoDate.parse('2026-02-01'), act: 'Delibera 12' });
  write(long('settembre'));
  return { folder, path, archive, first };
}

async function openVersions(folder: string, path: string) {
  const { page } = await openArchiveApp(folder, path);
  await page.keyboard.press('Control+7');
  const main = page.getByRole('main');
  const reason = (code: string) => main.getByRole('textbox', { name: `Motivo di ${code}` });
  await reason(GOES).waitFor();
  const isReadOnly = async (code: string) => !(await reason(code).isEditable());
  return { page, main, isReadOnly };
}

test('of a long text what changed is shown, and by keyboard all of it; the reason of what another office sent is only read', async () => {
  const { folder, path, archive, first } = variedSample();
  receiveIn(archive, [first.id]);
  archive.close();
  const { page, main, isReadOnly } = await openVersions(folder, path);
  expect([await isReadOnly(COMES), await isReadOnly(GOES)]).toEqual([true, false]);
  await main.getByText(/^Ricevuto da .*: si compilano solo/u).waitFor();
  const cells = main.getByRole('table', { name: `Variazioni di ${COMES}` }).getByRole('cell');
  const around = '[…] Si legge prima di ciò che cambia. Entro';
  expect(await cells.allTextContents()).toEqual([`${around} giugno.`, `${around} settembre.`]);
  await tabTo(page, /^Mostra tutto/u);
  await page.keyboard.press('Enter');
  expect(await cells.allTextContents()).toEqual([long('giugno'), long('settembre')]);
});

test('reasons of an archive that another program has are only read, and nothing is approved there', async () => {
  const { folder, path, archive } = variedSample();
  onTestFinished(() => archive.close());
  const { main, isReadOnly } = await openVersions(folder, path);
  expect([await isReadOnly(COMES), await isReadOnly(GOES)]).toEqual([true, true]);
  expect(await main.getByRole('button', { name: 'Approva…' }).count()).toBe(0);
});
