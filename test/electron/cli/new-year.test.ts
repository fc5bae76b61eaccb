import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { pegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { yearArchive } from '../../support/year-archive.ts';

const REFERENCE = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const SCHEDE = join(REFERENCE, 'seed/schede-ufficiali.txt');
const CHECKER = join(REFERENCE, 'tools/check-scheda.mjs');
const isMissing = !existsSync(SCHEDE) || !existsSync(CHECKER);
const note = isMissing ? ' (skipped: the reference material is not beside the project)' : '';

test('a new year is told before it is made, made once, and refused when nothing is left', async () => {
  const { archive, path } = yearArchive();
  archive.close();
  const years = ['new-year', '--archive', path, '--from', '2026', '--to', '2027'];
  const dry = await pegaso(...years, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toBe('Nel 2027 (DUP_2025_2027) continuerebbe un obiettivo:\n  2026_A01_01 → 2027_A01_01\n');
  const made = await pegaso(...years, '--json');
  expect(JSON.parse(made.out)).toEqual({
    ...{ from: 2026, to: 2027, plan: 'DUP_2025_2027', isNewPlan: false, left: [] },
    objectives: [{ code: '2027_A01_01', continues: '2026_A01_01' }],
  });
  const again = await pegaso(...years);
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain("Dal 2026 non c'è più niente da portare nel 2027: 2026_A01_01 è già 2027_A01_01.");
  for (const [args, code, told] of [
    [['--from', '2026', '--to', '2028'], 2, 'Dal 2026 si fa il 2027: scrivere --to 2027.'],
    [['--from', 'ieri', '--to', '2028'], 2, '«ieri» non è un anno'],
    [
      ['--from', '2027', '--to', '2028', '--to-plan', 'DUP_2025_2027'],
      1,
      'Il 2028 è fuori dagli anni della vista «DUP 2025 2027»',
    ],
    [['--from', '2020', '--to', '2021'], 1, "Nel 2020 non c'è nessun obiettivo"],
  ] as const) {
    const refused = await pegaso('new-year', '--archive', path, ...args);
    expect([refused.code, refused.err]).toEqual([code, expect.stringContaining(told)]);
  }
});

test.skipIf(isMissing)(
  `the official 2020 becomes 2021 with its history, and still prints line for line${note}`,
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const [path, out, pdf] = ['a.pegaso', 'a.json', 'a.pdf'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const run = async (...args: readonly string[]) => {
      const outcome = await pegaso(...args);
      expect(outcome).toMatchObject({ code: 0, err: '' });
      return outcome.out;
    };
    await run('import', SCHEDE, '--archive', path);
    // Where the document ends is beyond its text: its last objective goes on too.
    const made = JSON.parse(await run('new-year', '--archive', path, '--from', '2020', '--to', '2021', '--json'));
    expect(made.left).toEqual([]);
    expect(made.objectives).toHaveLength(6);
    await run('export', '--archive', path, '--out', out);
    const { default: document } = (await import(out, { with: { type: 'json' } })) as { default: ArchiveDocument };
    const history = (code: string, number: number) => {
      const objective = document.objectives.find((one) => one.code === code);
      const indicator = document.indicators.find(
        (one) => one.objectiveId === objective?.id && one.position === number - 1,
      );
      return document.indicatorResults
        .filter(({ indicatorId }) => indicatorId === indicator?.id)
        .map(({ year, value }) => [year, value]);
    };
    expect(history('2021_A01_00', 2)).toEqual([
      [2019, 1_000],
      [2020, 8_000],
    ]);
    expect(history('2021_S01_00', 7)).toEqual([
      [2019, 5_000],
      [2020, 8_400],
    ]);
    const rowsOf = (year: number, table: 'phases' | 'indicators' | 'participants') => {
      const ids = new Set(document.objectives.filter((one) => one.year === year).map(({ id }) => id));
      return document[table].filter(({ objectiveId }) => ids.has(objectiveId)).length;
    };
    for (const table of ['phases', 'indicators', 'participants'] as const)
      expect(rowsOf(2021, table)).toBe(rowsOf(2020, table));
    const weights = JSON.parse(await run('check', '--archive', path, '--year', '2021', '--json'));
    expect(weights.filter(({ kind }: { readonly kind: string }) => kind === 'weights-not-100')).toEqual([]);
    const chosen = [
      '--plan',
      'DUP_2020_2022',
      '--year',
      '2020',
      '--level',
      'PEG',
      '--text',
      'Emergenza epidemiologica',
      '--date',
      '2021-02-01',
    ];
    await run('print', '--archive', path, ...chosen, '--out', pdf);
    const verdict = execFileSync(process.execPath, [CHECKER, pdf], { encoding: 'utf8' });
    expect(verdict).toContain('lines 2280/2280, pages 28/28, printed 28');
  },
);
