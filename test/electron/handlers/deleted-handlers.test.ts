import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('of a copy only what is gone is offered, by objective, and what is chosen comes back', async () => {
  const folder = temporaryFolder();
  const { archive, path, objectiveId, phaseId, indicatorId } = filledArchive();
  archive.close();
  const copy = join(folder, 'copia.pegaso');
  copyFileSync(path, copy);
  const { application, ask, refusal, host } = askedApplication(folder);
  await application.openFromOutside(path);
  expect(await ask('deleted:choose', undefined)).toBeNull();
  host.choices.push(copy, join(folder, 'copia.txt'));
  const chosen = await ask('deleted:choose', undefined);
  if (chosen === null) throw new Error('Nothing chosen');
  expect(chosen.fileName).toBe('copia.pegaso');
  const from = { kind: 'file', token: chosen.token } as const;
  const other = (await ask('deleted:choose', undefined))?.token ?? chosen.token;
  expect(await refusal('deleted:find', { from: { kind: 'file', token: other } })).toEqual({
    code: 'usage',
    message: '«copia.txt» non è una copia di un archivio: scegliere un file .pegaso.',
    fields: {},
  });
  // Nothing is gone: what was only changed is not offered.
  await ask('objectives:write', { id: objectiveId, patch: { title: 'Cambiato' } });
  expect(await ask('deleted:find', { from })).toEqual({ groups: [] });

  await ask('phases:delete', { objectiveId, ids: [phaseId] });
  await ask('indicators:delete', { objectiveId, ids: [indicatorId] });
  const { groups } = await ask('deleted:find', { from });
  expect(groups).toEqual([
    {
      objectiveId,
      code: '2026_A01_01',
      title: 'Cambiato',
      isWhole: false,
      rows: [
        {
          key: `phases/${phaseId}/added`,
          subject: 'Fase 1 «Raccolta differenziata»',
          text: expect.stringMatching(/^Raccolta differenziata\npeso: 100,00/u),
        },
        {
          key: `indicators/${indicatorId}/added`,
          subject: expect.stringMatching(/^Indicatore 1/u),
          text: expect.any(String),
        },
      ],
    },
  ]);
  const { merge, counts } = await ask('deleted:bring-back', { from, keys: [`phases/${phaseId}/added`] });
  expect(counts).toMatchObject({ added: 1, changed: 0, removed: 0 });
  await ask('merging:accept', { merge });
  const { phases, indicators, title } = await ask('objectives:read', { id: objectiveId });
  expect([phases.length, indicators.length, title]).toEqual([1, 0, 'Cambiato']);

  await ask('objectives:delete', { id: objectiveId });
  const gone = (await ask('deleted:find', { from })).groups;
  expect(gone).toMatchObject([{ objectiveId, isWhole: true, rows: [{ subject: '' }] }]);
});

test('nothing is brought back into an archive that is only read', async () => {
  const { archive, path } = filledArchive();
  archive.close();
  const { ask, refusal, host } = askedApplication(temporaryFolder());
  host.choices.push(path);
  const token = (await ask('archive:choose', undefined))?.token ?? expect.fail('nothing was chosen');
  await ask('archive:open', { token, access: 'read' });
  const from = { kind: 'file', token } as const;
  for (const refused of [
    await refusal('deleted:find', { from }),
    await refusal('deleted:bring-back', { from, keys: ['phases/x/added'] }),
  ])
    expect(refused.code).toBe('archive-read-only');
});
