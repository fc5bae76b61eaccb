import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { yearArchive } from '../../../support/year-archive.ts';

function approvable() {
  const { archive, path, objectiveId } = yearArchive();
  archive.close();
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  const run = (command: string, ...more: readonly string[]) => pegaso(command, '--archive', path, ...more);
  const done = async (command: string, ...more: readonly string[]) => {
    expect(await run(command, ...more)).toMatchObject({ code: 0, err: '' });
  };
  const refused = async (command: string, ...more: readonly string[]) => {
    const { code, err } = await run(command, ...more, '--out', at('no.pdf'));
    expect(existsSync(at('no.pdf'))).toBe(false);
    return `${code} ${err.trim()}`;
  };
  const approve = (date: string, act: string) => done('approve', '--year', '2026', '--date', date, '--act', act);
  const retitle = (title: string) => {
    const live = openArchive(path, TEST_AUTHOR);
    inTransaction(live, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title }));
    live.close();
  };
  return { at, run, done, refused, approve, retitle };
}

test('schede and papers are printed as a version has them, by its date or number, whatever is written after', async () => {
  const { at, done, refused, approve, retitle } = approvable();
  await done(
    'print',
    '--year',
    '2026',
    '--plan',
    'DUP_2025_2027',
    '--level',
    'PEG',
    '--date',
    '2026-02-01',
    '--out',
    at('allora.pdf'),
  );
  await approve('2026-02-01', 'Delibera n. 12');
  retitle('Altro titolo');
  await approve('2026-06-30', 'Delibera n. 80');
  retitle('Ancora altro');
  const bytes = (name: string) => readFileSync(at(name));
  for (const of of ['1', '2026-02-01']) {
    await done('print', '--of', of, '--out', at('versione.pdf'));
    expect(bytes('versione.pdf').equals(bytes('allora.pdf'))).toBe(true);
  }
  await done('print', '--of', '2', '--out', at('seconda.pdf'));
  expect(bytes('seconda.pdf').equals(bytes('allora.pdf'))).toBe(false);
  await done('report', '--kind', 'list', '--of', '2', '--out', at('elenco.pdf'));
  // Of a date that both have, the check: that is not closed yet.
  await done('report', '--kind', 'list', '--of', '2026-06-30', '--out', at('stesso.pdf'));
  expect(bytes('stesso.pdf').equals(bytes('elenco.pdf'))).toBe(true);
  await done('review', 'open', '--date', '2026-06-30');
  expect(await refused('report', '--kind', 'list', '--of', '2026-06-30')).toContain('è ancora aperta');
  expect(await refused('print', '--of', '3')).toBe(
    "1 Non c'è una versione con il numero 3: l'archivio ha la verifica al 30/06/2026; la versione 1 del piano 2026, del 01/02/2026; la versione 2 del piano 2026, del 30/06/2026.",
  );
  expect(await refused('print', '--of', 'ieri')).toMatch(/^2 .*né il numero di una versione/u);
  expect(await refused('print', '--of', '1', '--date', '2026-02-02')).toMatch(
    /^2 Con --of la data è quella di allora/u,
  );
  expect(await refused('print', '--of', '1', '--centre', 'Z99')).toMatch(/^1 .*Z99/u);
});

test('the proposal of a variation is written from the command line', async () => {
  const { at, run, approve, retitle } = approvable();
  const propose = (name: string) => run('versions', '--year', '2026', '--proposal', at(name));
  expect(await propose('p.pdf')).toMatchObject({
    code: 1,
    err: expect.stringContaining('non è ancora stato approvato'),
  });
  await approve('2026-02-01', 'Delibera n. 12');
  retitle('Altro titolo');
  expect(await propose('p.pdf')).toMatchObject({
    code: 0,
    out: `Scritta la proposta di variazione di un obiettivo in una pagina: ${at('p.pdf')}\n`,
  });
  expect(readFileSync(at('p.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
