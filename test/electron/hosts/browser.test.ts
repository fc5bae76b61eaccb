import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../../electron/host.ts';
import { openInBrowser } from '../../../electron/hosts/browser.ts';
import { AppError } from '../../../shared/errors.ts';

import { fakeHandlers } from '../../support/app/fake-handlers.ts';
import { launchHeadlessChromium } from '../../support/app/headless-chromium.ts';
import { scriptedSystem } from '../../support/app/scripted-system.ts';

const PAGE = `<!doctype html><title>prova</title>
<script>window.inlineRan = true</script>
<script type="module" src="./page.js"></script>
<p id="heard"></p><a id="away" href="https://example.org/">via</a>`;
const SCRIPT = `window.pegaso.listen('printing:progress', (payload) => {
  document.querySelector('#heard').textContent = JSON.stringify(payload);
});`;

let browser: Browser;
let folder: string;
let page: Page;
let host: Host;
const reported: unknown[] = [];
const opened: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pegaso-host-'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'page.js'), SCRIPT);
  browser = await launchHeadlessChromium();
  const window = await openInBrowser({
    context: await browser.newContext(),
    rendererFolder: folder,
    userData: folder,
    version: '1.2.3',
    who: 'Prova',
    now: () => new Date('2026-11-23T12:00:00Z'),
    startApplication: (given) => {
      host = given;
      return {
        handlers: fakeHandlers({
          'printing:count': ({ selection }) => ({ objectives: selection.text?.length ?? 0 }),
          'archive:open-sample': () => {
            throw new AppError('archive-busy', 'È aperto altrove.');
          },
        }),
        explain: (problem: unknown) => problem,
        openFromOutside: async () => {},
        close: async () => {},
        closeAtOnce: () => {},
      };
    },
    system: () => scriptedSystem([['/a.pegaso']], opened),
    report: (_, problem) => void reported.push(problem),
  });
  page = window.page;
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Asks from inside the page, as the renderer does. */
function ask(channel: string, input?: unknown) {
  return page.evaluate(
    ([name, given]) =>
      (globalThis as unknown as { pegaso: { ask(n: string, i: unknown): unknown } }).pegaso.ask(name, given),
    [channel, input] as const,
  );
}

test('a question goes to its handler and back; a refusal keeps its code and its Italian message', async () => {
  expect(await ask('printing:count', { selection: { text: 'sette..' } })).toEqual({
    ok: true,
    value: { objectives: 7 },
  });
  expect(await ask('archive:open-sample')).toEqual({
    ok: false,
    error: { code: 'archive-busy', message: 'È aperto altrove.', fields: {} },
  });
  await expect(ask('archive:delete-everything')).rejects.toThrow('No channel');
});

test('an event reaches its listeners', async () => {
  host.emit('printing:progress', { job: 'a', done: 1, total: 2 });
  await page.locator('#heard', { hasText: '"done":1' }).waitFor();
});

test('the page runs its own scripts alone', async () => {
  expect(await page.evaluate('window.inlineRan')).toBeUndefined();
  expect(await page.evaluate("fetch('https://example.org/').then(() => 'went', () => 'stopped')")).toBe('stopped');
});

test('neither a link nor a new window leads away', async () => {
  await page.click('#away');
  await page.evaluate("location.href = 'https://example.org/elsewhere'");
  await page.evaluate("window.open('https://example.org/')");
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe('https://pegaso.invalid/');
  expect(await ask('archive:open-sample')).toMatchObject({ ok: false });
});

test('a frame inside the page cannot ask', async () => {
  const asked = page.evaluate(`new Promise((done) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow.pegasoAsk('archive:open-sample').then(() => done('answered'), (error) => done(error.message));
  })`);
  expect(await asked).toContain('not the page of Pegaso');
});

test('an error of the page is logged by its kind and place, without its words', async () => {
  await page.evaluate("setTimeout(() => { throw new TypeError('obiettivo di Mario Rossi') })");
  await expect.poll(() => reported).toHaveLength(1);
  const [problem] = reported.splice(0);
  expect(String((problem as Error).stack)).toMatch(/TypeError in the page/u);
  expect(String((problem as Error).stack)).not.toContain('Mario');
});

test('files are chosen by the chooser the host was given', async () => {
  expect(await host.chooseFiles({ title: 'Apri', filters: [] })).toEqual(['/a.pegaso']);
  expect(host).toMatchObject({ kind: 'browser', version: '1.2.3', userData: folder });
  expect(reported).toEqual([]);
});

test('a file that a person gives is known by its place to the host alone; one that the page makes up is nowhere', async () => {
  const path = join(folder, 'scheda.txt');
  await writeFile(path, 'una scheda');
  await page.evaluate(`{
    const field = document.createElement('input');
    field.type = 'file';
    document.body.append(field);
  }`);
  await page.locator('input').setInputFiles(path);
  await page.evaluate('window.pegaso.drop(document.querySelector("input").files[0])');
  expect(host.takeDropped()).toEqual([path]);
  expect(host.takeDropped()).toEqual([]);
  await expect(page.evaluate('window.pegaso.drop(new File(["x"], "/etc/passwd"))')).rejects.toThrow();
  await expect(page.evaluate('window.pegaso.drop("/etc/passwd")')).rejects.toThrow();
  expect(host.takeDropped()).toEqual([]);
});

test('a page with something unwritten stays open until it closes itself', async () => {
  await page.evaluate(`addEventListener('beforeunload', (event) => { if (!window.written) event.preventDefault(); })`);
  // Only a page that a person touched may keep its window.
  await page.keyboard.press('a');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  expect(await page.title()).toBe('prova');
  const closed = page.waitForEvent('close');
  await page.evaluate('window.written = true; window.close()');
  await closed;
});
