import { renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { asking, eventsBesideCopies, newArchive, newObjective, PLAN } from './support/asking.ts';

const scene = asking();
const { ask, refusal } = scene;

test('a new archive is made where the person says, stays among the recent, and opens again', async () => {
  expect(await ask('archive:create', { municipality: 'Comune di Prova', plan: PLAN })).toBeNull();
  const { archive } = await newArchive(scene);
  expect(archive).toMatchObject({ fileName: 'prova.pegaso', access: 'write', objectives: 0, plans: [PLAN] });
  await ask('archive:close', undefined);
  expect((await refusal('registers:read', undefined)).message).toMatch(/Nessun archivio/u);
  const { recent } = await ask('start:read', undefined);
  expect(recent).toMatchObject([{ token: archive.token, fileName: 'prova.pegaso', present: true }]);
  expect(await ask('archive:open', { token: archive.token })).toMatchObject({ objectives: 0 });
  await ask('archive:close', undefined);
  rmSync(join(scene.folder, 'prova.pegaso'));
  expect((await refusal('archive:open', { token: archive.token })).code).toBe('archive-missing');
});

test('a disk that fails while the archive is read is told as such', async () => {
  const { archive } = await newArchive(scene);
  await ask('archive:close', undefined);
  await ask('archive:open', { token: archive.token });
  truncateSync(join(scene.folder, 'prova.pegaso'), 8_192);
  const { code, message } = await refusal('findings:page', { version: null, from: 0 });
  expect(['archive-damaged', 'archive-unreadable']).toContain(code);
  expect(message).toContain('prova.pegaso');
});

test('a file that is no archive is refused, and a backup is put in its place', async () => {
  const { archive } = await newArchive(scene);
  await ask('backups:make', undefined);
  await ask('archive:close', undefined);
  const path = join(scene.folder, 'prova.pegaso');
  writeFileSync(path, 'non un archivio');
  expect((await refusal('archive:open', { token: archive.token })).code).toBe('archive-unreadable');
  const { backups } = await ask('backups:list', { token: archive.token });
  expect(backups).toMatchObject([{ fileName: expect.stringMatching(/^prova-2026-/u), isFuture: false }]);
  const backup = backups[0]?.token ?? expect.fail('no copy');
  // What cannot be read cannot be compared; the copy may take its place all the same.
  expect((await refusal('backups:differences', { token: archive.token, backup })).code).toBe('archive-unreadable');
  expect(await ask('archive:restore-backup', { token: archive.token, backup })).toMatchObject({ plans: [PLAN] });
});

test('the open archive asked for again stays open when it is refused, and is written when it can be', async () => {
  const path = join(scene.folder, 'prova.pegaso');
  const other = createArchive(path, { who: 'Altro', now: scene.host.now, municipality: 'Comune di Prova' });
  scene.host.choices.push(path);
  const token = (await ask('archive:choose', undefined))?.token ?? expect.fail('nothing was chosen');
  expect(await ask('archive:open', { token })).toMatchObject({ access: 'read', readOnlyReason: expect.any(String) });
  renameSync(path, join(scene.folder, 'altrove.pegaso'));
  expect((await refusal('archive:open', { token })).code).toBe('archive-missing');
  expect((await ask('start:read', undefined)).archive).toMatchObject({ token });
  renameSync(join(scene.folder, 'altrove.pegaso'), path);
  // A restore closes it, and one that is refused leaves none open: the window is told.
  expect((await refusal('archive:restore-backup', { token, backup: token })).code).toBe('usage');
  expect(eventsBesideCopies(scene)).toEqual([{ event: 'archive:state', payload: { archive: null } }]);
  expect((await ask('start:read', undefined)).archive).toBeNull();
  await ask('archive:open', { token });
  other.close();
  expect(await ask('archive:open', { token })).toMatchObject({ access: 'write', readOnlyReason: null });
});

test('what a copy has otherwise is counted before it takes the place of the archive, which is copied once more', async () => {
  const { id } = await newObjective(scene);
  await ask('backups:make', undefined);
  const token = (await ask('start:read', undefined)).archive?.token ?? expect.fail('none is open');
  await ask('objectives:delete', { id });
  await ask('registers:rename-municipality', { name: 'Comune Nuovo' });
  const [backup] = (await ask('backups:list', { token })).backups;
  if (backup === undefined) throw new Error('No copy');
  expect(backup.bytes).toBeGreaterThan(10_000);
  const differences = await ask('backups:differences', { token, backup: backup.token });
  expect(differences).toEqual({ added: 1, removed: 0, changed: 1 });
  expect(await ask('archive:restore-backup', { token, backup: backup.token })).toMatchObject({ objectives: 1 });
  // The one that was restored, and what was replaced.
  expect((await ask('backups:list', { token })).backups).toHaveLength(2);
  scene.host.choices.push(join(scene.folder, 'prova.pegaso'));
  expect(await ask('backups:choose', undefined)).toMatchObject({ fileName: 'prova.pegaso' });
  expect(await ask('backups:choose', undefined)).toBeNull();
});

test('an archive handed over from outside is told to the window, or why it was refused', async () => {
  await scene.application.openFromOutside(join(scene.folder, 'manca.pegaso'));
  expect(eventsBesideCopies(scene)).toMatchObject([
    { event: 'archive:refused', payload: { error: { code: 'archive-missing' } } },
  ]);
});

test('one handed over while another is open waits until the window has written what is left', async () => {
  const { archive } = await newArchive(scene);
  await scene.application.openFromOutside(join(scene.folder, 'altro.pegaso'));
  expect(eventsBesideCopies(scene)).toMatchObject([
    { event: 'archive:handed', payload: { token: expect.any(String) } },
  ]);
  expect((await ask('start:read', undefined)).archive?.token).toBe(archive.token);
});
