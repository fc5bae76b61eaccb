import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupArchive } from '../../../electron/archive/file/backups/backup-archive.ts';
import { logFailure } from '../../../electron/log/logger.ts';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { pegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DISPLAY = { screen: { width: 1920, height: 1080 }, window: { width: 1200, height: 800 }, scale: 1.25, zoom: 110 };

let logs = '';
beforeEach(() => {
  logs = temporaryFolder();
  vi.stubEnv('XDG_STATE_HOME', logs);
  vi.stubEnv('LOCALAPPDATA', logs);
});
afterEach(() => vi.unstubAllEnvs());

test('without an archive and without errors it says so', async () => {
  const { ask } = askedApplication(temporaryFolder());
  const { text } = await ask('diagnostics:read', DISPLAY);
  expect(text).toContain('Schermo: 1920 x 1080, finestra 1200 x 800, scala 1.25, caratteri 110%');
  expect(text).toMatch(/Pegaso \d+\.\d+\.\d+, browser, Node \d+.*, SQLite \d/u);
  expect(text).toContain('Nessun archivio aperto.');
  expect(text).toContain('Vuoto: nessun errore imprevisto.');
});

test('of the open archive it tells sizes, counts, journal, disk, copies and the end of the log; no path', async () => {
  const { archive, path } = filledArchive();
  backupArchive(archive);
  archive.close();
  const { application, ask } = askedApplication(temporaryFolder());
  await application.openFromOutside(path);
  logFailure(new Error('A fault of ours'), new Date('2026-03-01T08:00:00Z'));
  const { text } = await ask('diagnostics:read', DISPLAY);
  for (const told of [
    /Pagine: \d+ di 4096 byte/u,
    /Aperto in scrittura; danneggiato: no; giornale: wal/u,
    /Disco: \w+, \S+; sincronizzato da: nessuno riconosciuto/u,
    /copie trovate: 1\n {2}2026-03-01T09:00:00\.000Z, \d+ byte, accanto all'archivio/u,
    /objectives: 1\n {2}phases: 1\n/u,
    /2026-03-01T08:00:00\.000Z Error: A fault of ours/u,
  ])
    expect(text).toMatch(told);
  expect(text).not.toContain(dirname(path));
});

test('what was shown is what is saved, where the person says; not over something else', async () => {
  const folder = temporaryFolder();
  const { host, ask, refusal } = askedApplication(folder);
  expect(await refusal('diagnostics:save', undefined)).toMatchObject({ code: 'not-found' });
  const { text } = await ask('diagnostics:read', DISPLAY);
  expect(await ask('diagnostics:save', undefined)).toBe(null);
  const path = join(folder, 'diagnostica.txt');
  host.choices.push(path, path);
  expect(await ask('diagnostics:save', undefined)).toMatchObject({ fileName: 'diagnostica.txt' });
  expect(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).toBe(`\uFEFF${text}`);
  // A diagnostics of before may be written over.
  await ask('diagnostics:save', undefined);
  const other = join(folder, 'appunti.txt');
  writeFileSync(other, 'appunti');
  host.choices.push(other);
  expect(await refusal('diagnostics:save', undefined)).toMatchObject({ code: 'output-unwritable' });
  expect(readFileSync(other, 'utf8')).toBe('appunti');
});

test('the window tells once that the folder of an archive is synchronised', async () => {
  const { archive } = filledArchive();
  const folder = join(dirname(archive.path), 'Dropbox');
  mkdirSync(folder);
  const path = backupArchive(archive, join(folder, 'prova.pegaso'));
  archive.close();
  const { host, application, ask } = askedApplication(temporaryFolder());
  const notices = () => host.emitted.filter(({ event }) => event === 'archive:notice');
  await application.openFromOutside(path);
  expect(notices()).toEqual([
    { event: 'archive:notice', payload: { message: expect.stringContaining('che Dropbox sincronizza') } },
  ]);
  await ask('archive:close', undefined);
  await application.openFromOutside(path);
  expect(notices()).toHaveLength(1);
});

test('on the command line it is read or written; of an archive that does not open the code is told', async () => {
  const folder = temporaryFolder();
  const broken = join(folder, 'rotto.pegaso');
  writeFileSync(broken, 'rotto');
  const read = await pegaso('diagnostics', '--archive', broken);
  expect([read.code, read.out]).toEqual([0, expect.stringContaining("L'archivio non si apre: archive-unreadable.")]);
  const missing = await pegaso('diagnostics', '--archive', join(folder, 'nessuno.pegaso'));
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('non esiste')]);
  const out = join(folder, 'd.txt');
  const written = await pegaso('diagnostics', '--out', out, '--json');
  expect([written.code, JSON.parse(written.out)]).toEqual([0, expect.objectContaining({ path: out })]);
  expect((await pegaso('diagnostics', '--out', join(folder, 'd.pdf'))).code).toBe(1);
});
