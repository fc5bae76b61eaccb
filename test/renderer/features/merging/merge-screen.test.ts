import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../support/gallery.ts';
import { asked, focused, heard, openReturn, sum } from './return-screen.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('keys pressed as soon as the screen is seen are heard, and the focus stays where they led it', async () => {
  const { page } = await gallery.open('merging');
  await page.getByRole('row', { name: /^Stato, cambiato/u }).waitFor();
  await page.keyboard.press('n');
  await expect.poll(() => focused(page)).toMatch(/^row /u);
  await page.waitForTimeout(200);
  expect(await focused(page)).toMatch(/^row /u);
});

test('conflicts are decided by objective and all at once, and the choices taken back', async () => {
  const page = await openReturn(gallery);
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
  const page = await openReturn(gallery);
  await page.getByRole('button', { name: 'Nuovi 1' }).click();
  expect(await page.getByRole('option').count()).toBe(1);
  await page.getByRole('option', { name: /2026_C04_02/u }).click();
  await page.keyboard.press('n');
  await expect.poll(() => focused(page)).toMatch(/^row Centro «Biblioteca»/u);
  expect(await page.getByRole('option').count()).toBe(7);
});

test('a long text is folded where nobody changed it, and opens in its place', async () => {
  const page = await openReturn(gallery);
  const row = page.getByRole('row', { name: /^Stato di attuazione/u });
  expect(await row.locator('ins').allTextContents()).toEqual(['pieno', '19', ',', ' il sabato']);
  expect(await row.getByText('Il gruppo di lavoro').count()).toBe(0);
  await row.getByRole('button', { name: 'Mostra 3 paragrafi uguali' }).first().click();
  await expect.poll(() => row.getByText('Il gruppo di lavoro').count()).toBe(1);
});

test('what a slow press of the mouse began on stays under the pointer until the button is let go', async () => {
  const page = await openReturn(gallery);
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
  const page = await openReturn(gallery);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  const order = page.getByRole('row', { name: /^Fasi: ordine/u });
  await expect.poll(() => order.locator('ins').allTextContents()).toEqual(['Serate di lettura']);
  await page.getByRole('option', { name: /2026_C04_02/u }).click();
  const added = page.getByRole('row', { name: 'intero, nuovo' });
  const before = await added.boundingBox();
  await added.getByRole('button', { name: 'Mostra tutto' }).click();
  await expect.poll(async () => (await added.boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) * 2);
});

test('what is accepted is told with its counts; an archive that changed meanwhile keeps the choices that still hold', async () => {
  const page = await openReturn(gallery);
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
  const page = await openReturn(gallery);
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
  const page = await openReturn(gallery);
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
  const page = await openReturn(gallery, 10_000);
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
  await before.getByRole('radio', { name: /a una verifica/u }).check();
  await dialog.getByRole('button', { name: 'Confronta' }).click();
  await dialog.getByText('Prima: scegliere la verifica o la versione.').waitFor();
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
