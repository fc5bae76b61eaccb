import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../support/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function openStores() {
  const { page } = await gallery.open('stores');
  const act = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const shown = async () => JSON.parse(await page.locator('output').innerText());
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  return { page, act, shown, focused };
}

test('a screen reads of the stores what is of its archive, plan and objective', async () => {
  const { act, shown } = await openStores();
  expect(await shown()).toMatchObject({ plan: null, writable: false, findings: [], ofTitle: [], lock: null });
  await act('scrivere');
  expect(await shown()).toMatchObject({ plan: 'DUE', writable: true });
  // A plan that is no more there is none.
  await act('leggere');
  expect(await shown()).toMatchObject({ plan: null, writable: false });
  await act('rilievi');
  await act('consegna');
  expect(await shown()).toMatchObject({
    findings: ['del titolo', 'della fase', "dell'anno"],
    ofTitle: ['del titolo'],
    lock: 'Ufficio',
  });
  await act('secondo obiettivo');
  expect(await shown()).toMatchObject({ findings: ["dell'altro"], ofTitle: ["dell'altro"], lock: null });
});

test('a finding leads to its field, which is brought in sight, once', async () => {
  const { page, act, shown, focused } = await openStores();
  await act('vai: titolo');
  await expect.poll(focused).toBe('Titolo');
  expect(await shown()).toMatchObject({ target: null });
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await act('vai: testo');
  await expect.poll(focused).toBe('Testo');
});

test.each([
  ['altro obiettivo', 'title'],
  ['fase', 'title'],
  ['obiettivo', null],
  ['senza campo', 'plain'],
])('what is not a field here is left to whoever shows it: %s', async (name, field) => {
  const { act, shown, focused } = await openStores();
  await act(`vai: ${name}`);
  expect(await shown()).toMatchObject({ target: field });
  expect(await focused()).toBeNull();
});

test('a field that was asked for before its objective came is reached when it is there', async () => {
  const { act, shown, focused } = await openStores();
  await act('vai: altro obiettivo');
  await act('secondo obiettivo');
  await expect.poll(focused).toBe('Titolo');
  expect(await shown()).toMatchObject({ target: null });
});
