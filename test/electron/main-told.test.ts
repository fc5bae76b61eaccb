import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as electron from '../support/app/fake-electron.ts';
import { played, startedMain } from '../support/app/started-main.ts';

vi.mock('electron', () => import('../support/app/fake-electron.ts'));
vi.mock('../../electron/start-application.ts', () => import('../support/app/started-main.ts'));

const main = startedMain();

test('a command of the menu is told to the page', () => {
  const file = electron.menus[0]?.find(({ label }) => label === '&File');
  const items = Array.isArray(file?.submenu) ? file.submenu : [];
  const click = items.find(({ label }) => label === '&Apri un archivio…')?.click as (() => void) | undefined;
  click?.();
  expect(main.window.webContents.sent).toContainEqual(['pegaso:event', 'menu:command', { command: 'open' }]);
});

test('archives come from the command line, a second start and the system', () => {
  expect(played.opened).toEqual([]);
  main.window.webContents.emit('did-finish-load');
  expect(played.opened).toEqual([join(main.folder, 'primo.pegaso')]);
  main.window.minimized = true;
  electron.app.emit('second-instance', {}, ['pegaso', '--allow-file-access', 'dati/secondo.pegaso'], '/ufficio');
  expect(played.opened.at(-1)).toBe('/ufficio/dati/secondo.pegaso');
  expect(main.window.calls).toEqual(expect.arrayContaining(['restore', 'focus']));
  const event = { preventDefault: vi.fn() };
  electron.app.emit('open-file', event, '/ufficio/terzo.pegaso');
  expect(event.preventDefault).toHaveBeenCalled();
  expect(played.opened.at(-1)).toBe('/ufficio/terzo.pegaso');
});

test('a page that does not answer is waited for, or closed with its window', async () => {
  electron.dialogs.answers.push({ response: 0 }, { response: 1 });
  main.window.emit('unresponsive');
  await vi.waitFor(() => expect(electron.dialogs.asked).toHaveLength(1));
  expect(electron.dialogs.asked[0]).toMatchObject({ buttons: ['Aspetta', 'Chiudi Pegaso'], defaultId: 0, cancelId: 0 });
  expect(main.window.calls).not.toContain('destroy');
  main.window.emit('unresponsive');
  await vi.waitFor(() => expect(main.window.calls).toContain('destroy'));
});

test('what is being typed is written and the archive closed when the system ends the program, however it says so', () => {
  const told = () => main.window.webContents.sent.filter((one) => JSON.stringify(one).includes('window:ending')).length;
  main.window.emit('query-session-end', { preventDefault: expect.fail });
  expect([told(), played.ended]).toEqual([1, []]);
  main.window.emit('session-end', {});
  expect(played.ended.splice(0)).toEqual(['application, at once']);
  const event = { preventDefault: vi.fn() };
  electron.powerMonitor.emit('shutdown', event);
  expect(event.preventDefault).toHaveBeenCalled();
  expect([told(), electron.app.quits]).toEqual([2, 1]);
  electron.app.quits = 0;
});

test('the window speaks Italian whatever the language of the system', () => {
  expect(electron.app.switches).toEqual(['lang=it']);
});

test('the window remembers its place; the program ends when the archive is closed', async () => {
  expect(played.host).toMatchObject({ kind: 'electron', version: '1.2.3', userData: main.folder });
  main.window.emit('close');
  expect(JSON.parse(readFileSync(join(main.folder, 'window.json'), 'utf8'))).toEqual({
    x: 10,
    y: 20,
    width: 1200,
    height: 700,
    maximized: false,
  });
  main.window.emit('closed');
  expect(electron.app.quits).toBe(1);
  const event = { preventDefault: vi.fn() };
  electron.app.emit('will-quit', event);
  expect(event.preventDefault).toHaveBeenCalled();
  await vi.waitFor(() => expect(electron.app.quits).toBe(2));
  expect(played.ended).toEqual(['application']);
});
