import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { filledArchive, someObjective } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Two centres with three objectives between them, beside one that has no centre. */
function office() {
  const { archive, path, planId } = filledArchive();
  const folder = temporaryFolder();
  inTransaction(archive, 'centri', (db) => {
    for (const [position, code] of ['S08', 'S09'].entries()) {
      const centre = { id: newId(), code, longName: `SETTORE ${code}`, shortName: `Settore ${code}`, parentId: null };
      insertRow(db, CENTRES, { ...centre, position });
      insertRow(db, OBJECTIVES, someObjective(planId, { code: `2026_${code}_01`, centreId: centre.id }));
      if (code === 'S09')
        insertRow(db, OBJECTIVES, someObjective(planId, { code: '2025_S09_01', year: 2025, centreId: centre.id }));
    }
  });
  archive.close();
  const run = (...more: readonly string[]) =>
    pegaso('handout', '--archive', path, '--out', join(folder, 'consegna.pegasoz'), '--split', 'centre', ...more);
  const register = async () => JSON.parse((await pegaso('handouts', '--archive', path, '--json')).out).handOuts;
  return { folder, run, register };
}

test('each centre gets a file named by centre, year and day, and a line of the register; who has none is told', async () => {
  const { folder, run, register } = office();
  const { code, out } = await run('--json');
  expect(code).toBe(0);
  const { files, withoutCentre } = JSON.parse(out);
  expect(
    files.map((file: { readonly path: string; readonly objectives: number }) => [basename(file.path), file.objectives]),
  ).toEqual([
    [expect.stringMatching(/^consegna-S08_2026_\d{4}-\d\d-\d\d\.pegasoz$/u), 1],
    [expect.stringMatching(/^consegna-S09_\d{4}-\d\d-\d\d\.pegasoz$/u), 2],
  ]);
  expect(withoutCentre).toEqual(['2026_A01_01']);
  expect(readdirSync(folder)).toHaveLength(2);
  const lines: readonly { readonly receiver: string; readonly objectives: number }[] = await register();
  expect(lines.map(({ receiver, objectives }) => `${receiver} ${objectives}`).sort()).toEqual([
    'Settore S08 1',
    'Settore S09 2',
  ]);
});

test('a receiver of all is refused, as each centre is its own', async () => {
  const { run } = office();
  const { code, err } = await run('--receiver', 'Ufficio');
  expect([code, err]).toEqual([2, expect.stringContaining('--receiver')]);
});
