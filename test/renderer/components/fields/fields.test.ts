import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advancesOf } from '../../../../electron/paper/fonts/advances.ts';
import { SCHEDA_COLUMNS } from '../../../../shared/rules/scheda-columns.ts';
import { wrapText } from '../../../../shared/rules/wrapping.ts';
import { type Gallery, openGallery } from '../../support/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery('development');
});
afterAll(() => gallery.close());

const written = (page: Page) => page.evaluate(() => [...window.archive.written]);
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

describe('a field', () => {
  test('is saved after a rest, and again as it is left', async () => {
    const { page } = await gallery.open('fields');
    await field(page, 'Titolo').fill('Nuovo titolo');
    await expect.poll(() => written(page)).toEqual(['titolo=Nuovo titolo']);
    await page.keyboard.type('!');
    await page.keyboard.press('Tab');
    await expect.poll(() => written(page)).toEqual(['titolo=Nuovo titolo', 'titolo=Nuovo titolo! (typing)']);
  });

  test('keeps in red what cannot be read, says why when left, and finds it again later', async () => {
    const { page } = await gallery.open('fields');
    const weight = field(page, 'Peso');
    await weight.fill('150');
    await page.waitForTimeout(700);
    expect(await weight.getAttribute('aria-invalid')).not.toBe('true');
    await weight.blur();
    await page.getByText('«150» è fuori misura: qui serve una percentuale da 0 a 100.').waitFor();
    expect(await weight.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Mostra o nascondi' }).click();
    await page.getByRole('button', { name: 'Mostra o nascondi' }).click();
    expect(await weight.inputValue()).toBe('150');
    await weight.press('Escape');
    expect(await weight.inputValue()).toBe('20,00');
    expect(await written(page)).toEqual([]);
  });

  test('keeps the text of a write that failed, and Riprova writes it', async () => {
    const { page } = await gallery.open('fields');
    await page.evaluate(() => {
      window.archive.refuse = 'archive-read-only';
    });
    await field(page, 'Titolo').fill('Perduto?');
    await field(page, 'Titolo').blur();
    await page.getByText('Non salvato. Il disco dell’archivio non risponde.').waitFor();
    expect(await field(page, 'Titolo').inputValue()).toBe('Perduto?');
    await page.evaluate(() => {
      window.archive.refuse = null;
    });
    await page.getByRole('button', { name: 'Riprova' }).first().click();
    await expect.poll(() => written(page)).toEqual(['titolo=Perduto?']);
  });

  test('loses no keystroke to an answer that comes back late', async () => {
    const { page } = await gallery.open('fields');
    await page.evaluate(() => {
      window.archive.delay = 600;
    });
    await field(page, 'Titolo').fill('uno');
    await page.waitForTimeout(650);
    await page.keyboard.type(' due');
    await page.waitForTimeout(800);
    await page.keyboard.type(' tre');
    expect(await field(page, 'Titolo').inputValue()).toBe('uno due tre');
    await field(page, 'Titolo').blur();
    await expect.poll(async () => (await written(page)).at(-1), { timeout: 5_000 }).toBe('titolo=uno due tre (typing)');
    expect(await field(page, 'Titolo').inputValue()).toBe('uno due tre');
  });

  test('typed back to what it was while a write is on its way is written back', async () => {
    const { page } = await gallery.open('fields');
    await page.evaluate(() => {
      window.archive.delay = 500;
    });
    const title = field(page, 'Titolo');
    await title.fill('altro');
    await page.waitForTimeout(600);
    for (const text of ['Emergenza epidemiologica', 'altro', 'Emergenza epidemiologica']) await title.fill(text);
    await title.blur();
    await expect.poll(() => written(page), { timeout: 5_000 }).toHaveLength(2);
    expect((await written(page)).at(-1)).toContain('titolo=Emergenza epidemiologica');
    expect(await title.inputValue()).toBe('Emergenza epidemiologica');
  });

  test('takes a date as it is typed, or from the calendar without the mouse', async () => {
    const { page } = await gallery.open('fields');
    const start = field(page, 'Inizio previsto');
    await start.fill('010220');
    await start.blur();
    await expect.poll(() => start.inputValue()).toBe('01/02/2020');
    await start.press('Alt+ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('1 febbraio 2020');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => start.inputValue()).toBe('02/02/2020');
    expect(await start.evaluate((input) => input === document.activeElement)).toBe(true);
    await start.press('Alt+ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('2 febbraio 2020');
    await page.keyboard.press('Escape');
    await expect.poll(() => start.evaluate((input) => input === document.activeElement)).toBe(true);
    await start.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Mese precedente' }).waitFor();
    await field(page, 'Titolo').click();
    expect(await field(page, 'Titolo').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('suggests while typing and takes anything else', async () => {
    const { page } = await gallery.open('fields');
    const responsible = page.getByRole('combobox', { name: 'Responsabile' });
    await responsible.fill('niccolo');
    await page.getByRole('option', { name: 'Bianchi Niccolò' }).click();
    expect(await responsible.inputValue()).toBe('Bianchi Niccolò');
    await responsible.fill('Tizio Nuovo');
    await responsible.blur();
    await expect.poll(async () => (await written(page)).at(-1)).toBe('responsabile=Tizio Nuovo');
  });

  test('a choice is saved as it is made', async () => {
    const { page } = await gallery.open('fields');
    await page.getByRole('combobox', { name: 'Stato' }).click();
    await page.getByRole('option', { name: 'Concluso' }).click();
    await expect.poll(() => written(page)).toEqual(['stato=Concluso']);
  });

  test('what a list lacks is added when that is chosen, never by Enter alone; the list is found by parts and without accents', async () => {
    const { page } = await gallery.open('fields');
    const status = page.getByRole('combobox', { name: 'Stato' });
    await status.fill('SOSP');
    await page.getByRole('option', { name: 'Sospeso', exact: true }).waitFor();
    await status.fill('Rinviato');
    await page.getByRole('option', { name: "aggiungi «Rinviato» all'elenco" }).waitFor();
    await page.keyboard.press('Enter');
    expect(await written(page)).toEqual([]);
    await status.fill('Rinviato');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => written(page)).toEqual(['stato=Rinviato']);
  });
});

describe('a long text', () => {
  test('comes in clean from the clipboard, and the field’s own undo takes it back', async () => {
    const { page } = await gallery.open('fields');
    const text = field(page, 'Modalità di attuazione');
    await page.evaluate(() => navigator.clipboard.writeText('uno\u00a0due\u0007\u2028<b>tre</b>'));
    await text.fill('');
    await page.keyboard.press('Control+v');
    expect(await text.inputValue()).toBe('uno due\n<b>tre</b>');
    await page.keyboard.press('Control+z');
    expect(await text.inputValue()).toBe('');
    expect(await text.getAttribute('lang')).toBe('it');
    expect(await text.evaluate((area) => area instanceof HTMLTextAreaElement && area.spellcheck)).toBe(true);
  });

  test('shows as many printed lines as the printer makes', async () => {
    const { page } = await gallery.open('fields');
    const text = `${'AVVERTENZA: «affidare» gli uffici, ł ș è – 1.556,00 € fi fl VA To. '.repeat(40)}\n\nfine`;
    await field(page, 'Modalità di attuazione').fill(text);
    const lines = wrapText(text, SCHEDA_COLUMNS.longText.widthEm, advancesOf('regular').measure);
    await page.getByText(`${lines.length} righe in stampa`).waitFor();
    const pieces = await page.locator('[class*=guide] > span').allTextContents();
    expect(pieces.flatMap((piece) => piece.split('\n')).map((line) => line.trimEnd())).toEqual(
      lines.map((line) => line.trimEnd()),
    );
  });
});
