import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../support/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('bands are put in where there are none, added, changed and taken away; a minimum that is there is refused', async () => {
  const { page } = await gallery.open('registers');
  await page.getByRole('tab', { name: 'Fasce' }).click();
  await page.getByRole('button', { name: 'Metti le cinque fasce usuali' }).click();
  const bands = page.getByRole('listbox', { name: 'Fasce' });
  await expect.poll(() => bands.getByRole('option').allTextContents()).toEqual(['da 0,00Basso', 'da 50,00Alto']);
  await page.getByRole('button', { name: 'Nuova fascia' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuova fascia' });
  await dialog.getByRole('textbox', { name: 'Da (%)' }).fill('180');
  await dialog.getByRole('textbox', { name: 'Dicitura' }).fill('Pieno');
  await dialog.getByRole('button', { name: 'Aggiungi' }).click();
  await dialog.getByText('«180» è fuori misura').waitFor();
  await dialog.getByRole('textbox', { name: 'Da (%)' }).fill('80');
  await page.evaluate(() => {
    window.archive.refuse = 'field-invalid';
  });
  await dialog.getByRole('button', { name: 'Aggiungi' }).click();
  await dialog.getByText('Da un altro minimo.').waitFor();
  await page.evaluate(() => {
    window.archive.refuse = null;
  });
  await dialog.getByRole('button', { name: 'Aggiungi' }).click();
  await bands.getByRole('option', { name: 'Pieno', selected: true }).waitFor();
  const minimum = page.getByRole('textbox', { name: 'Da (%)' });
  await minimum.fill('90,5');
  await minimum.blur();
  await bands.getByText('da 90,50').waitFor();
  await page.getByRole('button', { name: 'Elimina' }).click();
  await expect.poll(() => bands.getByRole('option').count()).toBe(2);
});
