import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../support/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('an objective of the PEG has a weight, blank or from zero up; those above it have none', async () => {
  const { page } = await gallery.open('objective');
  const written = () =>
    page.evaluate(() => [...window.archive.written].map((line) => line.replace(/"id":"[^"]*",/u, '')));
  const weight = page.getByRole('textbox', { name: 'Peso' });
  await weight.fill('1,2');
  await weight.blur();
  await expect.poll(written).toEqual(['objectives:write {"patch":{"weight":120},"typing":false}']);
  await weight.fill('-1');
  await weight.blur();
  await page.getByText('«-1» è sotto zero').waitFor();
  const { page: above } = await gallery.open('objective above');
  await above.getByRole('textbox', { name: 'Codice' }).waitFor();
  expect(await above.getByRole('textbox', { name: 'Peso' }).count()).toBe(0);
});
