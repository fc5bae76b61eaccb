import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { pegaso, TEST_DAY } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PLAN = 'DUP_2025_2027';

/** Built once: every test gets its bytes. */
let built: Buffer | null = null;

function sample() {
  const folder = temporaryFolder();
  const archive = join(folder, 'esempio.pegaso');
  if (built === null) {
    buildSample(archive, { who: 'prova', now: () => TEST_DAY });
    built = readFileSync(archive);
  } else writeFileSync(archive, built);
  return { folder, archive };
}

const json = async (...args: readonly string[]) => {
  const { code, out, err } = await pegaso(...args, '--json');
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
};

test('a year chooses its own objectives in every command that chooses; without one they are those of all years', async () => {
  const { folder, archive } = sample();
  const printed = async (...args: readonly string[]) =>
    (await json('print', '--archive', archive, '--level', 'PEG', ...args)).objectives;
  expect(await printed('--year', '2026')).toBe(18);
  expect(await printed('--year', '2025', '--plan', PLAN)).toBe(1);
  expect(await printed()).toBe(19);
  const out = join(folder, 'uno.pdf');
  expect(await json('print', '--archive', archive, '--level', 'PEG', '--year', '2025', '--out', out)).toMatchObject({
    objectives: 1,
    files: [out],
  });

  // Those above the PEG have no year: they are of each.
  const exported = await json('export', '--archive', archive, '--year', '2025', '--out', join(folder, 'a.json'));
  const all = await json('export', '--archive', archive, '--out', join(folder, 'b.json'));
  expect(all.objectives - exported.objectives).toBe(18);

  const findings = (year: string) => json('check', '--archive', archive, '--year', year);
  const codes = async (year: string) =>
    new Set((await findings(year)).map((one: { objectiveCode: string | null }) => one.objectiveCode?.slice(0, 4)));
  expect((await codes('2026')).has('2025')).toBe(false);
  expect((await codes('2025')).has('2026')).toBe(false);
  expect(await json('check', '--archive', archive)).toEqual(expect.arrayContaining(await findings('2026')));
});

test('a hand-out of one year remembers it, and what it brings back is of that year alone', async () => {
  const { folder, archive } = sample();
  const [mine, theirs] = [join(folder, 'mio.pegaso'), join(folder, 'loro.pegaso')];
  copyFileSync(archive, mine);
  const given = join(folder, 'consegna.pegasoz');
  const chosen = ['--level', 'PEG', '--year', '2025', '--receiver', 'Un ufficio'];
  const { handOut } = await json('handout', '--archive', mine, '--out', given, ...chosen);
  expect(handOut).toMatchObject({ selection: 'Anno 2025, livello OBIETTIVO DI PEG' });
  expect(handOut.objectiveIds).toHaveLength(1);
  await json('import', given, '--archive', theirs);
  const office = openArchive(theirs, { who: 'ufficio', now: () => TEST_DAY });
  inTransaction(office, 'note', (db) => db.prepare("UPDATE phases SET note = 'Fatta.'").run());
  office.close();
  const back = join(folder, 'rientro.pegasoz');
  await json('return', '--archive', theirs, '--out', back);
  await json('merge', back, '--archive', mine);
  const { groups, counts } = await json('diff', archive, mine);
  expect(groups).toMatchObject([{ code: expect.stringMatching(/^2025_/u) }]);
  expect(counts.changed).toBeGreaterThan(0);
});

test('two versions are compared by plan and year, whatever else differs', async () => {
  const { folder, archive } = sample();
  const after = join(folder, 'dopo.pegaso');
  copyFileSync(archive, after);
  const changed = openArchive(after, { who: 'prova', now: () => TEST_DAY });
  inTransaction(changed, 'note', (db) => {
    db.prepare("UPDATE objectives SET progressReport = 'Rinviato.' WHERE level = 'PEG'").run();
    db.prepare("UPDATE centres SET longName = 'ALTRO NOME'").run();
  });
  changed.close();
  const compared = async (...args: readonly string[]) => await json('diff', archive, after, ...args);
  const codes = async (...args: readonly string[]) =>
    (await compared(...args)).groups.map(({ code }: { readonly code: string }) => code.slice(0, 4));
  expect(await codes('--year', '2025')).toEqual(['2025', '']);
  expect(new Set(await codes('--year', '2026', '--plan', PLAN))).toEqual(new Set(['2026', '']));
  expect(new Set(await codes('--plan', PLAN))).toEqual(new Set(['2025', '2026', '']));
  expect((await compared('--year', '2025')).notices).toEqual([
    'Si confrontano solo gli obiettivi del 2025, oltre a elenchi e impostazioni.',
  ]);
});

test.each([
  [['print', '--year', 'due'], 2, '«due» non è un anno: scrivere --year come 2026.'],
  [['check', '--year', '26'], 2, '«26» non è un anno: scrivere --year come 2026.'],
  [['print', '--year', '2027'], 1, "Non ci sono obiettivi del 2027 nell'archivio: ce ne sono del 2025 e 2026."],
  [
    ['check', '--year', '2031', '--plan', PLAN],
    1,
    `Non ci sono obiettivi del 2031 nella vista «${PLAN}», che va dal 2025 al 2027: ce ne sono del 2025 e 2026.`,
  ],
  [['print', '--year', '2026', '--split', 'centre'], 2, 'Manca --out'],
])('%j is refused in one sentence', async (args, exit, message) => {
  const { archive } = sample();
  const [command = '', ...rest] = args;
  const { code, err, out } = await pegaso(command, '--archive', archive, ...rest);
  expect(err).toContain(message);
  expect({ code, out }).toEqual({ code: exit, out: '' });
});

test('a comparison refuses a plan or a year that neither version has', async () => {
  const { archive } = sample();
  const refused = async (...args: readonly string[]) => (await pegaso('diff', archive, archive, ...args)).err;
  expect(await refused('--year', '2031')).toContain(
    'Nessuna delle due versioni ha obiettivi del 2031: sceglierne un altro, o tutti.',
  );
  expect(await refused('--plan', 'DUP_1')).toContain('Nessuna delle due versioni ha la vista «DUP_1»');
});
