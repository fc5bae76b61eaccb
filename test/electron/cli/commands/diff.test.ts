import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Two versions of the sample: the second has other notes in the phases of one objective, written a day later. */
function versions() {
  const folder = temporaryFolder();
  const [before, after] = [join(folder, 'prima.pegaso'), join(folder, 'dopo.pegaso')];
  buildSample(before, { who: 'prova', now: () => new Date(2026, 2, 1, 10) });
  copyFileSync(before, after);
  const archive = openArchive(after, { who: 'prova', now: () => new Date(2026, 2, 2, 10) });
  inTransaction(archive, 'note', (db) => {
    const one = '(SELECT id FROM objectives WHERE code LIKE ? ORDER BY code LIMIT 1)';
    db.prepare(`UPDATE phases SET note = note || 'Rinviata.' WHERE objectiveId = ${one}`).run('2026%');
  });
  archive.close();
  return { folder, before, after };
}

test('diff says what changed between two files, and writes it as PDF and spreadsheet', async () => {
  const { folder, before, after } = versions();
  const bytes = readFileSync(before);
  const shown = await pegaso('diff', before, after);
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(shown.out).toMatch(/^Confronto fra prima\.pegaso e dopo\.pegaso\n\n2026_\S+ «/u);
  expect(shown.out).toMatch(/\n {2}Fase 1.*nota: da «.*» a «.*Rinviata\.»\n/u);
  expect(shown.out).toMatch(/\n\d+ valori cambiati\.\n$/u);
  const same = await pegaso('diff', before, before);
  expect(same).toMatchObject({ code: 0 });
  expect(same.out).toMatch(/Nessuna differenza\.\n$/u);
  for (const name of ['c.pdf', 'c.xlsx']) {
    const out = join(folder, name);
    expect((await pegaso('diff', before, after, '--out', out)).out).toContain(`Scritto: ${out}`);
  }
  expect(readFileSync(before).equals(bytes)).toBe(true);
});

test('with --at an archive is compared with its past, at the end of a day or at a minute', async () => {
  const { after, before } = versions();
  const counts = async (...args: readonly string[]) => JSON.parse((await pegaso('diff', ...args, '--json')).out).counts;
  const changed = (await counts(before, after)).changed;
  expect(changed).toBeGreaterThan(1);
  expect(await counts('--archive', after, '--at', '2026-03-01')).toEqual({ added: 0, removed: 0, changed });
  expect((await counts('--archive', after, '--at', '2026-03-02')).changed).toBe(0);
  expect((await counts('--archive', after, '--at', '2026-03-02T09:00', before)).changed).toBe(0);
});

test('diff says how it is to be written', async () => {
  const { before } = versions();
  const usage = async (...args: readonly string[]) => {
    const { code, err } = await pegaso('diff', ...args);
    expect(code).toBe(2);
    return err;
  };
  expect(await usage(before)).toMatch(/Indicare due file/u);
  expect(await usage('--archive', before, '--at', '2026-02-30')).toMatch(/«2026-02-30» non è un momento/u);
  expect(await usage('--archive', before)).toMatch(/Indicare due file/u);
  const refused = await pegaso('diff', before, before, '--out', join(before, '..', 'c.doc'));
  expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/\.pdf oppure \.xlsx/u) });
});
