import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dialogChooser, kdialog, zenity } from '../../../../electron/hosts/browser/dialog-command.ts';
import { chromiumPlaces } from '../../../../electron/hosts/browser/find-chromium.ts';
import { openCommand, revealCommand } from '../../../../electron/hosts/browser/system-opener.ts';
import { typedPathChooser } from '../../../../electron/hosts/browser/typed-path-chooser.ts';
import { userDataFolder } from '../../../../electron/hosts/user-data-folder.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const filters = [{ name: 'Archivi', extensions: ['pegaso', 'db'] }];

test('the programs of the desktop are asked in their own words', () => {
  expect(zenity.open({ title: 'Apri', filters, multiple: true })).toEqual([
    '--file-selection',
    '--title=Apri',
    '--multiple',
    '--separator=\n',
    '--file-filter=Archivi | *.pegaso *.db',
  ]);
  expect(kdialog.save({ title: 'Salva', filters, defaultName: 'a.pdf' })).toEqual([
    '--title=Salva',
    '--getsavefilename',
    'a.pdf',
    'Archivi (*.pegaso *.db)',
  ]);
});

/** A program that answers as a dialog does. */
function program(text: string): string {
  const path = join(temporaryFolder(), 'dialog');
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

test.skipIf(process.platform === 'win32')(
  'what a dialog prints is chosen; closing it chooses nothing; a failure is no choice',
  async () => {
    const chooserOf = (text: string) => dialogChooser({ ...zenity, program: program(text) });
    const two = await chooserOf("printf '/a b.txt\\n/c.pdf\\n'").chooseFiles({
      title: 'Importa',
      filters,
      multiple: true,
    });
    expect(two).toEqual(['/a b.txt', '/c.pdf']);
    expect(await chooserOf('exit 1').chooseFolder({ title: 'Cartella' })).toBeNull();
    await expect(chooserOf('exit 3').chooseFolder({ title: 'Cartella' })).rejects.toThrow();
  },
);

test('a typed path is asked again, with the reason, until it can be', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'stampe'));
  writeFileSync(join(folder, 'a.pegaso'), '');
  const questions: string[] = [];
  const typing = (...answers: readonly (string | null)[]) => {
    const left = [...answers];
    return typedPathChooser(async (question) => {
      questions.push(question);
      return left.shift() ?? null;
    });
  };
  const archive = join(folder, 'a.pegaso');
  expect(await typing('a.pegaso', folder, ` ${archive} `).chooseFiles({ title: 'Apri', filters })).toEqual([archive]);
  expect(questions).toEqual([
    'Apri: scrivere il percorso completo.',
    'Il percorso non è completo: deve partire dalla radice.',
    "A questo percorso non c'è un file: correggerlo.",
  ]);
  const save = { title: 'Salva', filters, defaultName: 'schede.pdf' };
  const free = join(folder, 'stampe', 'schede.pdf');
  expect(await typing(archive, join(folder, 'manca', 'a.pdf'), free).chooseSavePath(save)).toBe(free);
  expect(questions.slice(-2)).toEqual([
    'Questo file esiste già: scrivere un altro nome.',
    "La cartella di questo percorso non c'è: correggerlo.",
  ]);
  expect(await typing(archive, null).chooseFolder({ title: 'Cartella' })).toBeNull();
});

test('browsers and documents are looked for where each system keeps them', () => {
  expect(chromiumPlaces('linux', { PATH: '/usr/bin' }).slice(0, 2)).toEqual([
    '/usr/bin/chromium',
    '/snap/bin/chromium',
  ]);
  expect(chromiumPlaces('win32', { ProgramFiles: 'C:\\P' })).toContain(
    'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
  );
  expect(chromiumPlaces('darwin', { HOME: '/Users/a' })[0]).toMatch(/^\/Applications\/Google Chrome\.app\//u);
  expect(openCommand('linux', '/a.pdf')).toEqual(['xdg-open', '/a.pdf']);
  expect(revealCommand('linux', '/stampe/a.pdf')).toEqual(['xdg-open', '/stampe']);
  expect(revealCommand('darwin', '/a.pdf')).toEqual(['open', '-R', '/a.pdf']);
  expect(revealCommand('win32', 'C:\\a.pdf')).toEqual(['explorer.exe', '/select,C:\\a.pdf']);
});

test("the user's data are where Electron would keep them", () => {
  const folder = temporaryFolder();
  expect(userDataFolder('linux', { XDG_CONFIG_HOME: folder })).toBe(join(folder, 'Pegaso'));
  expect(userDataFolder('win32', { APPDATA: folder })).toBe(join(folder, 'Pegaso'));
  expect(existsSync(join(folder, 'Pegaso'))).toBe(true);
});
