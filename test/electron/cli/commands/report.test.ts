import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const JUNE = '2026-06-30';

function sample() {
  const folder = temporaryFolder();
  const archive = join(folder, 'campione.pegaso');
  buildSample(archive, TEST_AUTHOR);
  const report = (kind: string, out: string, ...more: readonly string[]) =>
    pegaso('report', '--archive', archive, '--kind', kind, '--out', join(folder, out), ...more);
  const check = (act: string) => pegaso('review', act, '--archive', archive, '--date', JUNE);
  return { folder, archive, report, check };
}

test('a paper of a closed check is the same whatever is written after, and on any day', async () => {
  const { folder, archive, report, check } = sample();
  await check('open');
  await check('close');
  const paper = async () => {
    expect(await report('list', 'e.pdf', '--of', JUNE, '--with', 'phases,weights')).toMatchObject({ code: 0 });
    return readFileSync(join(folder, 'e.pdf'));
  };
  const before = await paper();
  const { openArchive } = await import('../../../../electron/archive/file/open-archive.ts');
  const { inTransaction } = await import('../../../../electron/archive/steps/in-transaction.ts');
  const live = openArchive(archive, TEST_AUTHOR);
  inTransaction(live, 'titoli', (db) => db.prepare("UPDATE objectives SET title = 'Altro'").run());
  live.close();
  expect((await paper()).equals(before)).toBe(true);
});

test('what a paper cannot be made of is refused with a sentence', async () => {
  const { folder, report, check } = sample();
  mkdirSync(join(folder, 'cartella.pdf'));
  await check('open');
  const refused = async (kind: string, out: string, ...more: readonly string[]) => {
    const { code, err } = await report(kind, out, ...more);
    return `${code} ${err.trim().split('\n')[0]}`;
  };
  expect(await refused('list', 'cartella.pdf')).toMatch(/^1 .*è una cartella/u);
  expect(await refused('list', 'a.txt')).toMatch(/^1 .*\.pdf/u);
  expect(await refused('torta', 'a.pdf')).toMatch(/^2 .*list oppure gantt/u);
  expect(await refused('list', 'a.pdf', '--only', 'late')).toMatch(/^2 --only late è del cronoprogramma/u);
  expect(await refused('gantt', 'a.pdf', '--with', 'phases')).toMatch(/^2 --with e --order sono dell'elenco/u);
  expect(await refused('list', 'a.pdf', '--of', JUNE)).toMatch(/^1 La verifica al 30\/06\/2026 è ancora aperta/u);
  expect(await refused('list', 'a.pdf', '--of', '2026-09-30')).toMatch(
    /^1 Non c'è una verifica né una versione al 30\/09\/2026/u,
  );
  expect(await refused('list', 'a.pdf', '--text', 'che non c’è')).toMatch(/^1 Nessun obiettivo corrisponde/u);
  expect(await refused('list', 'a.pdf', '--year', '2031')).toMatch(/^1 Non ci sono obiettivi del 2031/u);
});
