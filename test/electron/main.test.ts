import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Host } from '../../electron/host.ts';
import { contract } from '../../shared/ipc/contract.ts';
import * as electron from '../support/app/fake-electron.ts';
import { fakeHandlers } from '../support/app/fake-handlers.ts';

vi.mock('electron', () => import('../support/app/fake-electron.ts'));

const opened: string[] = [];
const ended: string[] = [];
let host: Host | undefined;
vi.mock('../../electron/start-application.ts', () => ({
  startApplication: (given: Host) => {
    host = given;
    return {
      handlers: fakeHandlers({ 'printing:count': () => ({ objectives: 11 }) }),
      explain: (problem: unknown) => problem,
      openFromOutside: async (path: string) => void opened.push(path),
      close: async () => void ended.push('application'),
      closeAtOnce: () => void ended.push('application, at once'),
    };
  },
}));

let folder: string;
let window: electron.BrowserWindow;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pegaso-main-'));
  mkdirSync(join(folder, 'dist', 'renderer'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'renderer', 'index.html'), '<!doctype html>');
  electron.app.appPath = folder;
  electron.app.paths.set('userData', folder);
  process.argv.push(join(folder, 'primo.pegaso'));
  await import('../../electron/main.ts');
  await vi.waitFor(() => expect(electron.BrowserWindow.all).toHaveLength(1));
  const [first] = electron.BrowserWindow.all;
  if (first === undefined) throw new Error('No window was opened');
  window = first;
});

afterAll(() => {
  process.argv.pop();
  rmSync(folder, { recursive: true });
});

test('the window shuts the page in, in every way Electron has', () => {
  expect(window.options.webPreferences).toMatchObject({
    preload: join(folder, 'dist', 'electron', 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    devTools: false,
    spellcheck: true,
  });
  for (const absent of ['enableBlinkFeatures', 'disableBlinkFeatures', 'additionalArguments', 'nativeWindowOpen']) {
    expect(window.options.webPreferences).not.toHaveProperty(absent);
  }
  expect(electron.app.sandboxed).toBe(true);
  expect(window.webContents.mainFrame.url).toBe('app://pegaso/');
});

test('the window shows itself when the page is drawn, in the colour that the page has in the theme of the system', () => {
  const dark = readFileSync(join(import.meta.dirname, '../../renderer/theme/tokens.css'), 'utf8').matchAll(
    /--pg-page: (#\w+)/gu,
  );
  expect(window.options).toMatchObject({ show: false, backgroundColor: [...dark][1]?.[1] });
  window.emit('ready-to-show');
  expect(window.calls).toContain('show');
});

test('the page stays where it is, opens no window, embeds no other page', () => {
  const { webContents } = window;
  const prevented = (event: string, url: string) => {
    const happening = { url, preventDefault: vi.fn() };
    webContents.emit(event, happening);
    return happening.preventDefault.mock.calls.length > 0;
  };
  expect(prevented('will-navigate', 'https://example.org/')).toBe(true);
  expect(prevented('will-navigate', 'file:///etc/passwd')).toBe(true);
  expect(prevented('will-navigate', 'app://pegaso.example.org/')).toBe(true);
  expect(prevented('will-navigate', 'app://pegaso/index.html')).toBe(false);
  expect(prevented('will-redirect', 'app://pegaso/')).toBe(true);
  expect(prevented('will-attach-webview', '')).toBe(true);
  expect(webContents.openWindow({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
});

test('no address is ever handed to the system to be opened: a document that was made is, by its path', () => {
  const sources = globSync('electron/**/*.ts', { cwd: join(import.meta.dirname, '../..') });
  const opening = sources.filter((source) =>
    /openExternal|<webview|remote\.enable/u.test(readFileSync(join(import.meta.dirname, '../..', source), 'utf8')),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(opening).toEqual([]);
});

test('the session grants nothing and reaches nothing', () => {
  const { given, spelling, emitter } = electron.session.defaultSession;
  const answers: unknown[] = [];
  given.get('permissionRequest')?.(window.webContents, 'geolocation', (granted: unknown) => answers.push(granted));
  expect(answers).toEqual([false]);
  expect(given.get('permissionCheck')?.()).toBe(false);
  expect(given.get('devicePermission')?.()).toBe(false);
  const cancelled = (url: string) => {
    let cancel: unknown;
    given.get('onBeforeRequest')?.({ url }, (answer: { cancel: boolean }) => {
      cancel = answer.cancel;
    });
    return cancel;
  };
  expect(
    ['https://example.org/', 'http://localhost/', 'file:///etc/passwd', 'ws://a/', 'app://altro/'].map(cancelled),
  ).toEqual(Array(5).fill(true));
  expect(['app://pegaso/a.js', 'blob:app://pegaso/1', 'data:image/png;base64,'].map(cancelled)).toEqual(
    Array(3).fill(false),
  );
  const download = { preventDefault: vi.fn() };
  emitter.emit('will-download', download);
  expect(download.preventDefault).toHaveBeenCalled();
  expect(spelling).toEqual({ languages: ['it'], download: 'https://pegaso.invalid/' });
});

test('the page comes from app://pegaso alone, as a secure origin', async () => {
  expect(electron.schemes).toEqual([
    { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
  ]);
  const get = async (url: string) => (await electron.protocols.get('app')?.(new Request(url))) as Response;
  const page = await get('app://pegaso/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toBe('<!doctype html>');
  expect((await get('app://altro/index.html')).status).toBe(404);
});

test.each(Object.keys(contract))('%s is answered to the main frame of our page alone', (channel) => {
  const { webContents } = window;
  const ask = (sender: unknown, senderFrame: unknown) => () =>
    electron.ipc.get('pegaso:ask')?.({ sender, senderFrame }, channel, { selection: {} });
  const pageOf = (url: string) => {
    const mainFrame = { url };
    return ask({ mainFrame }, mainFrame);
  };
  const nobodies = {
    'a sub-frame': ask(webContents, { url: 'app://pegaso/' }),
    'a frame that is closed': ask(webContents, null),
    'another host of the scheme': pageOf('app://pegaso.example.org/'),
    'the web': pageOf('https://pegaso/'),
    'a file': pageOf('file:///pegaso/index.html'),
    'an empty page': pageOf('about:blank'),
  };
  for (const [who, asking] of Object.entries(nobodies)) expect(asking, who).toThrow('not the page');
});

test('only the main frame of our page is answered', async () => {
  const ask = (sender: unknown, senderFrame: unknown) =>
    electron.ipc.get('pegaso:ask')?.({ sender, senderFrame }, 'printing:count', { selection: {} });
  const { webContents } = window;
  expect(await ask(webContents, webContents.mainFrame)).toEqual({ ok: true, value: { objectives: 11 } });
  expect(() => ask(webContents, { url: 'app://pegaso/' })).toThrow('not the page');
  expect(() => ask(webContents, null)).toThrow('not the page');
  const foreign = { mainFrame: { url: 'https://pegaso/' } };
  expect(() => ask(foreign, foreign.mainFrame)).toThrow('not the page');
  const drop = (frame: unknown, path: unknown) =>
    electron.ipc.get('pegaso:drop')?.({ sender: webContents, senderFrame: frame }, path);
  expect(() => drop({ url: 'app://pegaso/' }, '/schede.pdf')).toThrow('not the page');
  for (const path of ['', 'schede.pdf', 7]) expect(() => drop(webContents.mainFrame, path)).toThrow('no file');
});

test('a command of the menu is told to the page', () => {
  const file = electron.menus[0]?.find(({ label }) => label === '&File');
  const items = Array.isArray(file?.submenu) ? file.submenu : [];
  const click = items.find(({ label }) => label === '&Apri un archivio…')?.click as (() => void) | undefined;
  click?.();
  expect(window.webContents.sent).toContainEqual(['pegaso:event', 'menu:command', { command: 'open' }]);
});

test('archives come from the command line, a second start and the system', () => {
  expect(opened).toEqual([]);
  window.webContents.emit('did-finish-load');
  expect(opened).toEqual([join(folder, 'primo.pegaso')]);
  window.minimized = true;
  electron.app.emit('second-instance', {}, ['pegaso', '--allow-file-access', 'dati/secondo.pegaso'], '/ufficio');
  expect(opened.at(-1)).toBe('/ufficio/dati/secondo.pegaso');
  expect(window.calls).toEqual(expect.arrayContaining(['restore', 'focus']));
  const event = { preventDefault: vi.fn() };
  electron.app.emit('open-file', event, '/ufficio/terzo.pegaso');
  expect(event.preventDefault).toHaveBeenCalled();
  expect(opened.at(-1)).toBe('/ufficio/terzo.pegaso');
});

test('a page that does not answer is waited for, or closed with its window', async () => {
  electron.dialogs.answers.push({ response: 0 }, { response: 1 });
  window.emit('unresponsive');
  await vi.waitFor(() => expect(electron.dialogs.asked).toHaveLength(1));
  expect(electron.dialogs.asked[0]).toMatchObject({ buttons: ['Aspetta', 'Chiudi Pegaso'], defaultId: 0, cancelId: 0 });
  expect(window.calls).not.toContain('destroy');
  window.emit('unresponsive');
  await vi.waitFor(() => expect(window.calls).toContain('destroy'));
});

test('what is being typed is written and the archive closed when the system ends the program, however it says so', () => {
  const told = () => window.webContents.sent.filter((one) => JSON.stringify(one).includes('window:ending')).length;
  window.emit('query-session-end', { preventDefault: expect.fail });
  expect([told(), ended]).toEqual([1, []]);
  window.emit('session-end', {});
  expect(ended.splice(0)).toEqual(['application, at once']);
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
  expect(host).toMatchObject({ kind: 'electron', version: '1.2.3', userData: folder });
  window.emit('close');
  expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({
    x: 10,
    y: 20,
    width: 1200,
    height: 700,
    maximized: false,
  });
  window.emit('closed');
  expect(electron.app.quits).toBe(1);
  const event = { preventDefault: vi.fn() };
  electron.app.emit('will-quit', event);
  expect(event.preventDefault).toHaveBeenCalled();
  await vi.waitFor(() => expect(electron.app.quits).toBe(2));
  expect(ended).toEqual(['application']);
});
