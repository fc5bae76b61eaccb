import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepPortableData } from '../../../../electron/hosts/electron/portable-data.ts';
import * as electron from '../../../support/app/fake-electron.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

vi.mock('electron', () => import('../../../support/app/fake-electron.ts'));

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  electron.app.isPackaged = true;
  electron.app.paths.set('exe', join(folder, 'Pegaso.exe')).set('userData', '/home/anna/Pegaso');
  electron.app.exits.length = 0;
  electron.errorBoxes.length = 0;
});

test('without a mark beside the program its data stay in the person’s own folder', () => {
  expect(keepPortableData()).toBe(true);
  expect(electron.app.getPath('userData')).toBe('/home/anna/Pegaso');
  expect(existsSync(join(folder, 'dati'))).toBe(false);
});

test.each(['portatile', 'portatile.txt'])('with a file %s beside the program its data are there too', (mark) => {
  writeFileSync(join(folder, mark), '');
  expect(keepPortableData()).toBe(true);
  expect(electron.app.getPath('userData')).toBe(join(folder, 'dati'));
  expect(existsSync(join(folder, 'dati'))).toBe(true);
});

test('in a clone no mark is looked at', () => {
  writeFileSync(join(folder, 'portatile'), '');
  electron.app.isPackaged = false;
  expect(keepPortableData()).toBe(true);
  expect(electron.app.getPath('userData')).toBe('/home/anna/Pegaso');
});

test('where the folder cannot be made the program says so and ends, and leaves nothing elsewhere', () => {
  writeFileSync(join(folder, 'portatile'), '');
  writeFileSync(join(folder, 'dati'), 'a file is in its place');
  expect(keepPortableData()).toBe(false);
  expect(electron.app.exits).toEqual([1]);
  expect(electron.errorBoxes.join()).toContain(`«${join(folder, 'dati')}», che non si può creare`);
  expect(electron.app.getPath('userData')).toBe('/home/anna/Pegaso');
});
