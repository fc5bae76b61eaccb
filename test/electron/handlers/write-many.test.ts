import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { insertRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../electron/archive/tables/tables.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive, someObjective } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An application with three objectives, the third under the second. */
async function running() {
  const { archive, path, planId, objectiveId } = filledArchive();
  const second = someObjective(planId, { code: '2026_A01_02' });
  const third = someObjective(planId, { code: '2026_A01_03', parentId: second.id });
  inTransaction(archive, 'altri', (db) => {
    for (const one of [second, third]) insertRow(db, OBJECTIVES, one);
  });
  archive.close();
  const folder = temporaryFolder();
  const asked = askedApplication(folder);
  await asked.application.openFromOutside(path);
  const ids: readonly [Id, Id, Id] = [objectiveId, second.id, third.id];
  const read = (field: 'responsible' | 'year' | 'parentId') =>
    Promise.all(ids.map(async (id) => (await asked.ask('objectives:read', { id }))[field]));
  return { ...asked, folder, planId, ids, read };
}

test('several objectives take a responsible in one step, a line of history each, and one undo takes all back', async () => {
  const { ask, ids, read } = await running();
  const outcome = await ask('objectives:write-many', { ids: [...ids], patch: { responsible: 'ROSSI ADA' } });
  expect(await read('responsible')).toEqual(['ROSSI ADA', 'ROSSI ADA', 'ROSSI ADA']);
  expect(outcome.undoState.undo).toBe('responsabile di 3 obiettivi');
  for (const objectiveId of ids) {
    const { changes } = await ask('history:objective', { objectiveId, limit: 100 });
    expect(changes.filter(({ after }) => after === 'ROSSI ADA')).toHaveLength(1);
  }
  await ask('history:undo', undefined);
  expect(await read('responsible')).toEqual(['', '', '']);
});

test('one that does not allow it is named, and none is changed', async () => {
  const { ask, refusal, ids, read } = await running();
  const [first, second, third] = ids;
  const before = await read('parentId');
  const patch = { parentId: third };
  expect(await refusal('objectives:write-many', { ids: [first, second], patch })).toMatchObject({
    code: 'field-invalid',
    message: expect.stringMatching(/^2026_A01_02: .* sotto sé stesso/u),
  });
  expect(await read('parentId')).toEqual(before);
  await ask('objectives:write-many', { ids: [first], patch });
  expect((await read('parentId'))[0]).toBe(third);
});

test('chosen objectives alone are counted and exported', async () => {
  const { ask, host, ids, folder } = await running();
  const selection = { only: [ids[2], ids[0]] };
  expect(await ask('printing:count', { selection })).toEqual({ objectives: 2 });
  host.choices.push(join(folder, 'scelti.json'));
  expect(await ask('tables:export', { selection, format: 'json' })).toMatchObject({ objectives: 2 });
});
