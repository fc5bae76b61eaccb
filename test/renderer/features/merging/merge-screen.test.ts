import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../support/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function openReturn(rows = 3): Promise<Page> {
  const { page } = await gallery.open('merging', { rows });
  await page.getByRole('row', { name: /^Stato, cambiato/u }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/listbox/u);
  return page;
}

/** What has the focus: its role, and its name where it has one. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.getAttribute('role')} ${activeElement?.getAttribute('aria-label')}`;
  });
const heard = (page: Page) => page.getByRole('status').first().textContent();
const sum = (page: Page) => page.getByRole('region', { name: 'Che cosa succede' }).textContent();
const asked = (page: Page, name: string) =>
  page.evaluate((one) => window.archive.written.filter((written) => written === one).length, name);

test('conflicts are gone through and decided with the keys alone, and the sum follows', async () => {
  const page = await openReturn();
  expect(await sum(page)).toContain('2 righe nuove, 1 riga tolta, 7 valori cambiati');
  expect(await sum(page)).toContain('5 conflitti da decidere: restano come mio e rimangono elencati');
  expect(await sum(page)).toContain('1 modifica non consentita dalla consegna: non entra');
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
  const page = await openReturn();
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
  const page = await openReturn();
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
  const page = await openReturn();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^row Stato, cambiato/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Mio', pressed: true }).waitFor();
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toMatch(/^row Indicatore 1 «Prestiti».*non consentito dalla consegna/u);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/^listbox/u);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: /2026_C04_02/u }).waitFor();
});

test('conflicts are decided by objective and all at once, and the choices taken back', async () => {
  const page = await openReturn();
  await page.getByRole('button', { name: 'tutti loro' }).click();
  await expect.poll(() => sum(page)).toContain('1 conflitto da decidere: resta come mio');
  await page.getByRole('button', { name: 'Decidi tutti i conflitti' }).click();
  await page.getByRole('menuitem', { name: 'Tutti mio' }).click();
  await expect.poll(() => heard(page)).toBe('Scelto mio: tutto. Tutti i conflitti sono decisi');
  await page.getByRole('row', { name: /^Stato di attuazione, conflitto deciso: mio/u }).waitFor();
  await page.getByRole('button', { name: 'togli le scelte' }).click();
  await expect.poll(() => sum(page)).toContain('4 conflitti da decidere');
});

test('the list is narrowed by what happens; a conflict that it hides brings all of it back', async () => {
  const page = await openReturn();
  await page.getByRole('button', { name: 'Nuovi 1' }).click();
  expect(await page.getByRole('option').count()).toBe(1);
  await page.getByRole('option', { name: /2026_C04_02/u }).click();
  await page.keyboard.press('n');
  await expect.poll(() => focused(page)).toMatch(/^row Centro «Biblioteca»/u);
  expect(await page.getByRole('option').count()).toBe(7);
});

test('a long text is folded where nobody changed it, and opens in its place', async () => {
  const page = await openReturn();
  const row = page.getByRole('row', { name: /^Stato di attuazione/u });
  expect(await row.locator('ins').allTextContents()).toEqual(['pieno', '19', ',', ' il sabato']);
  expect(await row.getByText('Il gruppo di lavoro').count()).toBe(0);
  await row.getByRole('button', { name: 'Mostra 3 paragrafi uguali' }).first().click();
  await expect.poll(() => row.getByText('Il gruppo di lavoro').count()).toBe(1);
});

test('what a slow press of the mouse began on stays under the pointer until the button is let go', async () => {
  const page = await openReturn();
  await page.keyboard.press('n');
  // Its buttons go when another row becomes the active one.
  await page.getByRole('button', { name: /^Altro valore/u }).waitFor();
  const row = page.getByRole('row', { name: /^Stato di attuazione/u });
  const fold = row.getByRole('button', { name: 'Mostra 3 paragrafi uguali' }).first();
  await fold.hover();
  await page.mouse.down();
  await page.waitForTimeout(150);
  await page.mouse.up();
  await expect.poll(() => row.getByText('Il gruppo di lavoro').count()).toBe(1);
  // The keys are about it now.
  await row.getByRole('button', { name: /^Altro valore/u }).waitFor();
});

test('an order is a numbered list with what moved marked; pages of text wait to be asked for', async () => {
  const page = await openReturn();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  const order = page.getByRole('row', { name: /^Fasi: ordine/u });
  expect(await order.locator('ins').allTextContents()).toEqual(['Serate di lettura']);
  await page.getByRole('option', { name: /2026_C04_02/u }).click();
  const added = page.getByRole('row', { name: 'intero, nuovo' });
  const before = await added.boundingBox();
  await added.getByRole('button', { name: 'Mostra tutto' }).click();
  await expect.poll(async () => (await added.boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) * 2);
});

test('what is accepted is told with its counts; an archive that changed meanwhile keeps the choices that still hold', async () => {
  const page = await openReturn();
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  await page.evaluate(() => {
    window.archive.refuse = 'conflict';
  });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('cambiato nel frattempo').waitFor();
  expect(await asked(page, 'merging:read')).toBe(1);
  await page.getByRole('row', { name: /^Descrizione estesa, conflitto deciso: loro/u }).waitFor();
  await page.evaluate(() => {
    window.archive.refuse = null;
  });
  await page.getByRole('button', { name: 'Accogli' }).click();
  await page.getByRole('heading', { name: /^Accolto: Rientro da/u }).waitFor();
  await page.getByText('11 modifiche scritte in un solo passo').waitFor();
  await page.getByText('4 conflitti non decisi sono rimasti come mio').waitFor();
});

test('long work is told as it goes, and can be stopped', async () => {
  const page = await openReturn();
  await page.evaluate(() => {
    window.archive.delay = 60_000;
  });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Accogli' }).and(page.locator('[data-loading]')).waitFor();
  await page.evaluate(() => {
    const detail = { about: 'Confronto degli obiettivi', done: 4_000, total: 10_000 };
    window.dispatchEvent(new CustomEvent('exchange:progress', { detail }));
  });
  await page.getByRole('progressbar', { name: 'Confronto degli obiettivi' }).waitFor();
  await page.getByRole('button', { name: 'Annulla' }).click();
  await page.getByText('Si sta fermando').waitFor();
  expect(await asked(page, 'exchange:cancel')).toBe(1);
});

test('giving up asks only when something was decided', async () => {
  const page = await openReturn();
  await page.keyboard.press('n');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Mio', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Rinuncia' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annulla' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mio', pressed: true }).click();
  await expect.poll(() => heard(page)).toMatch(/^Scelta tolta/u);
  await page.getByRole('button', { name: 'Rinuncia' }).click();
  await page.getByText('Nessuna unione in corso').waitFor();
  expect(await asked(page, 'merging:discard')).toBe(1);
});

test('of ten thousand objectives only those in sight are drawn', async () => {
  const page = await openReturn(10_000);
  const lines = page.getByRole('option');
  expect(await lines.count()).toBeLessThan(60);
  await page.keyboard.press('End');
  await page.getByRole('option', { name: /numero 9999/u }).waitFor();
  expect(await lines.count()).toBeLessThan(60);
  await page.getByRole('row', { name: /avanzamento/u }).waitFor();
});

test('a comparison is read before and after, and written for paper', async () => {
  const { page } = await gallery.open('comparison');
  const row = page.getByRole('row', { name: /^Stato, cambiato. prima In Corso; dopo Concluso/u });
  await row.waitFor();
  expect(await page.getByRole('button', { name: 'Accogli' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Esporta PDF…' }).click();
  await page.getByText('confronto.pdf', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Mostra nella cartella' }).waitFor();
});

test('sides that agree say so', async () => {
  const { page } = await gallery.open('agreement');
  await page.getByRole('heading', { name: 'Nessuna differenza: le due versioni sono uguali' }).waitFor();
});

test('two versions are chosen; what is missing, or the same twice, is told before anything is asked', async () => {
  const { page } = await gallery.open('comparing');
  const dialog = page.getByRole('dialog', { name: 'Confronta due versioni' });
  const before = dialog.getByRole('group', { name: 'Prima' });
  await before.getByRole('radio', { name: /com'è adesso/u }).check();
  await dialog.getByRole('button', { name: 'Confronta' }).click();
  await dialog.getByText('Prima e dopo sono la stessa versione').waitFor();
  await before.getByRole('radio', { name: /^Un altro archivio/u }).check();
  await dialog.getByRole('button', { name: 'Confronta' }).click();
  await dialog.getByText('Prima: scegliere il file.').waitFor();
  await before.getByRole('button', { name: 'Scegli il file…' }).click();
  await before.getByText('copia del 12 settembre.pegaso').waitFor();
  await dialog.getByRole('button', { name: 'Confronta' }).click();
  await page.getByRole('row', { name: /^Stato, cambiato/u }).waitFor();
});

test('with letters at 200 % in a narrow pane every difference is reached, with its sum in sight', async () => {
  const { page } = await gallery.open('merging', { zoom: 200, width: 752, height: 600 });
  await page.getByRole('row', { name: /^Stato, cambiato/u }).waitFor();
  await page.keyboard.press('n');
  const row = page.getByRole('row', { name: /^Descrizione estesa/u });
  await expect.poll(() => focused(page)).toMatch(/^row Descrizione estesa/u);
  const foot = await page.getByRole('region', { name: 'Che cosa succede' }).boundingBox();
  await expect.poll(async () => (await row.boundingBox())?.y).toBeLessThan(foot?.y ?? 0);
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(600);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(752);
});
