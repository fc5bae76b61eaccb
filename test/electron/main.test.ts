import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { contract } from '../../shared/ipc/contract.ts';
import * as electron from '../support/app/fake-electron.ts';
import { startedMain } from '../support/app/started-main.ts';

vi.mock('electron', () => import('../support/app/fake-electron.ts'));
vi.mock('../../electron/start-application.ts', () => import('../support/app/started-main.ts'));

const main = startedMain();

test('the window shuts the page in, in every way Electron has', () => {
  expect(main.window.options.webPreferences).toMatchObject({
    preload: join(main.folder, 'dist', 'electron', 'preload.cjs'),
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
    expect(main.window.options.webPreferences).not.toHaveProperty(absent);
  }
  expect(electron.app.sandboxed).toBe(true);
  expect(main.window.webContents.mainFrame.url).toBe('app://pegaso/');
});

test('the window shows itself when the page is drawn, in the colour that the page has in the theme of the system', () => {
  const dark = readFileSync(join(import.meta.dirname, '../../renderer/theme/tokens.css'), 'utf8').matchAll(
    /--pg-page: (#\w+)/gu,
  );
  expect(main.window.options).toMatchObject({ show: false, backgroundColor: [...dark][1]?.[1] });
  main.window.emit('ready-to-show');
  expect(main.window.calls).toContain('show');
});

test('the page stays where it is, opens no window, embeds no other page', () => {
  const { webContents } = main.window;
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
  given.get('permissionRequest')?.(main.window.webContents, 'geolocation', (granted: unknown) => answers.push(granted));
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
  const { webContents } = main.window;
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
  const { webContents } = main.window;
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
