import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The application with an archive open that was written since, in whose place another file stands now. */
async function replaced() {
  const { archive, path, objectiveId } = filledArchive();
  archive.close();
  const other = join(temporaryFolder(), 'altro.pegaso');
  copyFileSync(path, other);
  const asked = askedApplication(temporaryFolder());
  await asked.application.openFromOutside(path);
  await asked.ask('objectives:write', { id: objectiveId, patch: { title: 'Scritto qui' } });
  const told = () => asked.host.emitted.filter(({ event }) => event === 'archive:replaced');
  await asked.ask('archive:look', undefined);
  expect(told()).toEqual([]);
  renameSync(other, path);
  await asked.ask('archive:look', undefined);
  expect(told()).toEqual([{ event: 'archive:replaced', payload: { fileName: 'prova.pegaso' } }]);
  const title = async () => (await asked.ask('objectives:read', { id: objectiveId })).title;
  return { ...asked, path, title };
}

test('an archive whose place another file took goes on as a copy beside it', async () => {
  const { ask, title, path } = await replaced();
  const { archive, copy } = await ask('archive:settle', { answer: 'keepMine' });
  expect(copy).toEqual({ token: archive.token, fileName: archive.fileName });
  expect(archive).toMatchObject({ access: 'write', fileName: expect.not.stringMatching(/^prova\.pegaso$/u) });
  expect(await title()).toBe('Scritto qui');
  expect(existsSync(path)).toBe(true);
});

test('the other file is opened where it is preferred, with no copy beside it', async () => {
  const { ask, title } = await replaced();
  expect(await ask('archive:settle', { answer: 'takeTheirs' })).toMatchObject({
    archive: { fileName: 'prova.pegaso', access: 'write' },
    copy: null,
  });
  expect(await title()).toBe('Una città più pulita');
});

test('to be compared the other is opened, and what was open is saved beside it', async () => {
  const { ask, title } = await replaced();
  const { archive, copy } = await ask('archive:settle', { answer: 'compare' });
  expect(archive.fileName).toBe('prova.pegaso');
  expect(copy?.fileName).not.toBe('prova.pegaso');
  expect(await title()).toBe('Una città più pulita');
  const before = { kind: 'file', token: copy?.token ?? archive.token } as const;
  const { counts } = await ask('comparison:begin', { before, after: { kind: 'open' } });
  expect(counts).toMatchObject({ changed: 1, added: 0, removed: 0 });
});
