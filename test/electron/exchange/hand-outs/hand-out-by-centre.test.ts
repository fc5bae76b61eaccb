import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handOuts } from '../../../../electron/archive/hand-outs/hand-outs.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { handOutByCentre } from '../../../../electron/exchange/hand-outs/hand-out-by-centre.ts';
import { prepareHandOut } from '../../../../electron/exchange/hand-outs/prepare-hand-out.ts';
import { filledArchive, someObjective } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

const SECOND = 'consegna-S09_2026_2026-03-01.pegasoz';

/** Two centres with an objective each, to be handed out into a folder. */
function office() {
  const { archive, planId } = filledArchive();
  const folder = temporaryFolder();
  inTransaction(archive, 'centri', (db) => {
    for (const [position, code] of ['S08', 'S09'].entries()) {
      const centre = { id: newId(), code, longName: `SETTORE ${code}`, shortName: '', parentId: null };
      insertRow(db, CENTRES, { ...centre, position });
      insertRow(db, OBJECTIVES, someObjective(planId, { code: `2026_${code}_01`, centreId: centre.id }));
    }
  });
  const order = {
    choice: { selection: {} },
    format: 'package',
    scope: 'results',
    deadline: null,
    message: '',
  } as const;
  const handOut = (prepare?: Parameters<typeof handOutByCentre>[4]) =>
    handOutByCentre(archive, order, join(folder, 'consegna.pegasoz'), UNWATCHED, prepare);
  return { archive, folder, handOut };
}

test('where something stands at one of the names it is said, and nothing is handed out', async () => {
  const { archive, folder, handOut } = office();
  writeFileSync(join(folder, SECOND), 'altro');
  await expect(handOut()).rejects.toMatchObject({
    code: 'output-unwritable',
    message: expect.stringContaining(SECOND),
  });
  expect(readdirSync(folder)).toEqual([SECOND]);
  expect(handOuts(archive.database)).toEqual([]);
});

test('where the last file does not get its name the others lose theirs, and nothing is remembered', async () => {
  const { archive, folder, handOut } = office();
  const spoilt: typeof handOut = () =>
    handOut(async (request, watch) => {
      const ready = await prepareHandOut(archive.database, request, watch);
      if (request.target.endsWith(SECOND)) mkdirSync(request.target);
      return ready;
    });
  await expect(spoilt()).rejects.toMatchObject({ message: expect.stringContaining(SECOND) });
  expect(readdirSync(folder)).toEqual([SECOND]);
  expect(handOuts(archive.database)).toEqual([]);
});
