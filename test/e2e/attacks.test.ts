import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { asTheTest, reachedSoFar } from '../support/app/no-socket.ts';
import { countingServer } from '../support/counting-server.ts';
import { allWaysOut } from '../support/reaching-out.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

const SCRIPT = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>';

test('script text in an objective is shown as text wherever it is shown', async () => {
  const { page } = await openSampleApp();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await goTo(page, '2026_A01_01');
  await page.getByLabel('Descrizione estesa').fill(`Titolo ${SCRIPT}`);
  await page.getByLabel('Descrizione sintetica').fill(`Sintesi ${SCRIPT}`);
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: `Titolo ${SCRIPT}` }).waitFor();
  await page.getByRole('article').getByText('onerror').first().waitFor({ state: 'attached' });

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('onerror');
  await page.getByRole('option').filter({ hasText: 'onerror' }).first().waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Impostazioni/u }).click();
  await page
    .getByLabel(/Nome dell.Ente|Ente/u)
    .first()
    .fill(`Comune ${SCRIPT}`);
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { level: 1, name: `Comune ${SCRIPT}` }).waitFor();
  expect(await page.evaluate('window.attacked')).toBeUndefined();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(said).toEqual([]);
});

test('the page with an archive open goes nowhere else, opens nothing and reaches nothing', async () => {
  const { page } = await openSampleApp();
  const before = page.url();
  const attempts = `(async () => {
    const tried = async (work) => { try { return String(await work()); } catch { return 'stopped'; } };
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    document.body.append(form);
    form.submit();
    const link = document.createElement('a');
    link.href = 'javascript:window.attacked=1';
    document.body.append(link);
    link.click();
    const script = document.createElement('script');
    script.textContent = 'window.attacked = 1';
    document.body.append(script);
    const blank = document.createElement('a');
    Object.assign(blank, { href: 'https://example.org/', target: '_blank' });
    document.body.append(blank);
    blank.click();
    return {
      window: await tried(() => (window.open('https://example.org/')?.location.href ?? 'stopped')),
      fetch: await tried(() => fetch('https://example.org/')),
      socket: await tried(() => new Promise((_, no) => Object.assign(new WebSocket('wss://example.org/'), { onerror: no, onclose: no }))),
      worker: await tried(() => new Promise((_, no) => Object.assign(new Worker('data:text/javascript,1'), { onerror: no }))),
      file: await tried(() => fetch('file:///etc/hostname')),
    };
  })()`;
  const outcome = await page.evaluate(attempts);
  expect(outcome).toMatchObject({ fetch: 'stopped', socket: 'stopped', worker: 'stopped', file: 'stopped' });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(await page.evaluate('window.attacked')).toBeUndefined();
  expect(page.frames().filter((frame) => frame.url().includes('example.org'))).toEqual([]);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(await page.evaluate(`document.querySelector('[role="tree"]') !== null`)).toBe(true);
});

test('whatever a page tries, nothing of this machine or another is reached', async () => {
  const { page } = await openSampleApp();
  const { host, connections } = await asTheTest(countingServer);
  // It does count: the test itself comes by.
  await asTheTest(() => fetch(`http://${host}/`));
  expect(connections()).toBe(1);
  await page.evaluate(allWaysOut(host));
  await page.waitForTimeout(500);
  expect(connections()).toBe(1);
});

test('what the application reached for would be seen, in a thread too', async () => {
  const { host } = await asTheTest(countingServer);
  await fetch(`http://${host}/`);
  expect(reachedSoFar()).toMatch(/^fetch /u);
  const script = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(script, `await fetch('http://${host}/');`);
  const thread = new Worker(script);
  await new Promise((resolve) => thread.once('exit', resolve));
  expect(reachedSoFar()).toMatch(/^fetch /u);
});
