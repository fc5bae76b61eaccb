import { beforeEach, expect, test, vi } from 'vitest';
import { createDroppedFiles } from '../../../electron/hosts/dropped-files.ts';
import { createElectronHost } from '../../../electron/hosts/electron.ts';
import { AppError } from '../../../shared/errors.ts';
import * as electron from '../../support/app/fake-electron.ts';

vi.mock('electron', () => import('../../support/app/fake-electron.ts'));

const host = createElectronHost(() => null, createDroppedFiles());
const filters = [{ name: 'Archivi di Pegaso', extensions: ['pegaso'] }];

beforeEach(() => {
  electron.dialogs.asked.length = 0;
  electron.opening.opened.length = 0;
  electron.opening.failure = '';
});

test('files are chosen in the dialogs of the system; closing one chooses nothing', async () => {
  electron.dialogs.answers.push(
    { canceled: false, filePaths: ['/a.txt', '/b.pdf'] },
    { canceled: true, filePaths: [] },
    { canceled: false, filePath: '/c.pdf' },
    { canceled: true, filePath: '' },
    { canceled: false, filePaths: ['/stampe'] },
  );
  expect(await host.chooseFiles({ title: 'Importa', filters, multiple: true })).toEqual(['/a.txt', '/b.pdf']);
  expect(await host.chooseFiles({ title: 'Apri', filters })).toEqual([]);
  expect(await host.chooseSavePath({ title: 'Salva', filters, defaultName: 'schede.pdf' })).toBe('/c.pdf');
  expect(await host.chooseSavePath({ title: 'Salva', filters, defaultName: 'schede.pdf' })).toBeNull();
  expect(await host.chooseFolder({ title: 'Cartella' })).toBe('/stampe');
  expect(electron.dialogs.asked).toMatchObject([
    { title: 'Importa', filters, properties: ['openFile', 'multiSelections'] },
    { properties: ['openFile'] },
    { title: 'Salva', defaultPath: 'schede.pdf', properties: ['showOverwriteConfirmation'] },
    {},
    { properties: ['openDirectory', 'createDirectory'] },
  ]);
});

test('a document that the system cannot open is refused in Italian, with the cause kept for the log', async () => {
  await host.openDocument('/a.pdf');
  expect(electron.opening.opened).toEqual(['/a.pdf']);
  electron.opening.failure = 'No application is associated';
  const refusal = await host.openDocument('/a.pdf').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: 'not-found', cause: { message: 'No application is associated' } });
});

test('archives join the recent documents of the system', () => {
  host.noteRecentDocument('/a.pegaso');
  expect(electron.app.recent).toEqual(['/a.pegaso']);
});
