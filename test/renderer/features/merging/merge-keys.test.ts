import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../support/gallery.ts';
import { asked, focused, heard, openReturn, sum } from './return-screen.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('conflicts are gone through and decided with the keys alone, and the sum follows', async () => {
  const page = await openReturn(gallery);
  expect(await sum(page)).toContain('2 righe nuove, 1 riga tolta, 7 valori cambiati');
  expect(await sum(page)).toContain('5 conflitti da decidere: restano come mio e rimangono elencati');
  expect(await sum(page)).toContain('1 modifica non consentita: non entra');
  await page.keyboard.press('n');
  await expect.poll(() => focused(page)).toMatch(/^row Descrizione estesa, conflitto da decidere.*com'era Aprire tre/u);
  await page.keyboard.press('2');
  await expect.poll(() => heard(page)).toBe('Scelto loro: Descrizione estesa. 4 conflitti da decidere');
  expect(await sum(page)).toContain('8 valori cambiati');
  await page.getByRole('button', { name: 'Loro', pressed: true }).waitFor();
  await page.keyboard.press('n');
  await expect.poll(() => focused(page)).toMatch(/^row Stato di attuazione/u);
  await page.keyboard.press('1');
  await expect.poll(() => heard(page)).toBe('Scelto mio: Stato di attuazione. 3 conflitti da decidere');
  await page.keyboard.press('p');
  await expect.poll(() => focused(page)).toMatch(/^row Descrizione estesa, conflitto deciso: loro/u);
  await page.keyboard.press('0');
  await expect.poll(() => heard(page)).toBe('Scelta tolta: Descrizione estesa. 4 conflitti da decidere');
  // Backwards past the first: the last of all, which stands in another group and can only stay as mine.
  await page.keyboard.press('p');
  await expect.poll(() => focused(page)).toMatch(/^row Centro «Biblioteca»: codice, conflitto/u);
  await page.getByText('Si può tenere solo mio').waitFor();
  await page.keyboard.press('2');
  expect(await asked(page, 'merging:decide')).toBe(3);
  await page.keyboard.press('1');
  await expect.poll(() => heard(page)).toMatch(/^Scelto mio: Centro/u);
});

test('what is no conflict is refused and taken again with the keys, and the sum tells', async () => {
  const page = await openReturn(gallery);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^row Stato, cambiato/u);
  await page.keyboard.press('1');
  await expect.poll(() => focused(page)).toMatch(/^row Stato, rifiutato qui/u);
  expect(await sum(page)).toContain('1 modifica rifiutata qui: resta il mio');
  expect(await sum(page)).toContain('6 valori cambiati');
  await page.keyboard.press('2');
  await expect.poll(() => focused(page)).toMatch(/^row Stato, cambiato/u);
  expect(await sum(page)).toContain('7 valori cambiati');
  await page.getByRole('button', { name: 'rifiuta tutto' }).click();
  await expect.poll(() => sum(page)).toContain('5 modifiche rifiutate qui: restano i miei');
  await page.getByRole('button', { name: 'Decidi tutti i conflitti' }).click();
  await page.getByRole('menuitem', { name: 'Riprendi tutte le modifiche rifiutate' }).click();
  await expect.poll(() => sum(page)).not.toContain('rifiutat');
});

test('a value is typed in place of both sides, by the keys alone, and taken back', async () => {
  const page = await openReturn(gallery);
  await page.keyboard.press('n');
  await expect.poll(() => focused(page)).toMatch(/^row Descrizione estesa/u);
  await page.keyboard.press('3');
  const field = page.getByRole('textbox', { name: 'Altro valore per Descrizione estesa' });
  await expect.poll(() => field.inputValue()).toMatch(/^Aprire quattro punti/u);
  // Letters and figures that are keys elsewhere are letters here.
  await field.fill('Aprire 123 punti, non più');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^row Descrizione estesa, deciso: altro valore.*scritto Aprire 123/u);
  expect(await sum(page)).toContain('4 conflitti da decidere');
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/^row Descrizione estesa, deciso: altro valore/u);
  await page.keyboard.press('0');
  await expect.poll(() => focused(page)).toMatch(/^row Descrizione estesa, conflitto da decidere/u);
});

test('arrows go from difference to difference, Tab to its buttons, Esc back to the list', async () => {
  const page = await openReturn(gallery);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^row Stato, cambiato/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Mio', pressed: true }).waitFor();
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toMatch(/^row Indicatore 1 «Prestiti».*non consentito/u);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/^listbox/u);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: /2026_C04_02/u }).waitFor();
});
