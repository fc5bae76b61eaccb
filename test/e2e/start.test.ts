import { expect, test } from 'vitest';
import { startApp } from '../support/app/start-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openSampleApp } from './support/sample-app.ts';

test('the built application starts, asks and is answered, and ends', async () => {
  const { page, close } = await startApp({ archiveFolder: temporaryFolder() });
  expect(await page.title()).toBe('Pegaso');
  const started = await page.evaluate("window.pegaso.ask('start:read')");
  expect(started).toMatchObject({ ok: true, value: { archive: null, recent: [] } });
  await close();
});

test('the page breaks none of the rules it is given, and logs no error', async () => {
  const { page, close } = await startApp({ archiveFolder: temporaryFolder() });
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  // All of it is there first: what a reload breaks off half-way is no error of the page.
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.reload();
  await page.locator('h1').waitFor();
  expect(said).toEqual([]);
  await close();
});

test('what the page may do is the same in every host', async () => {
  const { page, close } = await startApp({ archiveFolder: temporaryFolder() });
  expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
  expect(await page.evaluate("fetch('https://example.org/').then(() => 'went', () => 'stopped')")).toBe('stopped');
  const before = page.url();
  await page.evaluate("location.href = 'https://example.org/'");
  await page.evaluate("window.open('https://example.org/')");
  expect(await page.evaluate('document.title')).toBe('Pegaso');
  expect(page.url()).toBe(before);
  await close();
});

test.each([
  [1366, 768],
  [1920, 1080],
])('at %i by %i the window scrolls nowhere but inside its panes', async (width, height) => {
  const { page } = await openSampleApp();
  await page.setViewportSize({ width, height });
  const outside = () =>
    page.evaluate(
      `[document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]`,
    );
  await expect.poll(outside).toEqual([0, 0]);
});
