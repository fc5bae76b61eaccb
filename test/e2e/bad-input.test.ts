import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { cell, show } from './support/objective-screen.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

/** Writes in a field and leaves it; what is said of it is found through the field itself. */
async function said(field: Locator, text: string): Promise<string> {
  await field.fill(text);
  await field.blur();
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.inputValue()).toBe(text);
  const described = String(await field.getAttribute('aria-describedby')).split(' ');
  const texts = await Promise.all(described.map((id) => field.page().locator(`[id="${id}"]`).allTextContents()));
  return texts.flat().join(' ');
}

test('what cannot be is refused at its field, and stays there as it was typed', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Dati');
  expect(await said(main.getByRole('textbox', { name: 'Codice' }), '')).toContain('Il codice serve');
  expect(await said(main.getByRole('textbox', { name: 'Anno' }), 'abc')).toContain('non è un anno');
  await show(page, 'Modalità');
  const tooLong = 'a'.repeat(100_001);
  expect(await said(main.getByRole('textbox'), tooLong)).toContain('100.001 caratteri: il massimo è 100.000');
  await show(page, 'Dati');
  expect(await main.getByRole('textbox', { name: 'Anno' }).inputValue()).toBe('abc');
});

test('a cell that cannot be read says why under the grid, in red where it stands, and leads back to itself', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await show(page, 'Fasi');
  const refused = page.getByRole('list', { name: 'Non salvato' });
  for (const [row, column, typed, reason] of [
    [0, 1, '31/02/2026', 'non è un giorno del calendario'],
    [0, 3, 'abc', 'non è un numero'],
    [1, 3, '101', 'percentuale da 0 a 100'],
    [1, 4, '-1', 'percentuale da 0 a 100'],
  ] as const) {
    await cell(page, row, column).click();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await refused.getByText(`«${typed}»`).getByText(reason).waitFor();
    expect(await cell(page, row, column).textContent()).toContain(typed);
  }
  await show(page, 'Dati');
  await show(page, 'Fasi');
  expect(await refused.getByRole('listitem').count()).toBe(4);
  await refused.getByRole('button', { name: 'Riga 2, Avanzamento' }).click();
  expect(await page.locator('[role="gridcell"]:focus').textContent()).toContain('-1');
});

test('numbers out of measure are refused in every grid, each with what it takes', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  const refused = page.getByRole('list', { name: 'Non salvato' });
  for (const [tab, column, typed, reason] of [
    ['Fasi', 3, '100,01', 'percentuale da 0 a 100'],
    ['Fasi', 3, '-5', 'percentuale da 0 a 100'],
    ['Soggetti', 2, '150', 'percentuale da 0 a 100'],
    ['Soggetti', 3, '29/02/2026', 'non è un giorno del calendario'],
    ['Indicatori', 3, '1,234', 'decimali'],
    ['Indicatori', 10, '-1', '«-1»'],
    ['Indicatori', 10, '', 'Il peso serve'],
  ] as const) {
    await show(page, tab);
    await cell(page, 0, column).click();
    if (typed === '') await page.keyboard.press('Delete');
    else await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await refused.getByText(reason).first().waitFor();
    expect(await cell(page, 0, column).getAttribute('aria-invalid'), `${tab} ${typed}`).toBe('true');
    await cell(page, 0, column).click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
  }
});

test('a code that another objective has is a finding at its field; an objective under itself is refused', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Dati');
  const code = main.getByRole('textbox', { name: 'Codice' });
  await code.fill('2026_A01_02');
  await code.blur();
  await main.locator('[data-field="code"]').getByText('Il codice 2026_A01_02 è di due obiettivi').waitFor();
  const refused = await page.evaluate(`(async () => {
    const { plans } = (await window.pegaso.ask('registers:read')).value;
    const { rows } = (await window.pegaso.ask('objectives:tree', { planId: plans[0].id })).value;
    const child = rows.find(({ parentId }) => parentId !== null);
    return window.pegaso.ask('objectives:write', { id: child.parentId, patch: { parentId: child.id } });
  })()`);
  expect(refused).toMatchObject({ ok: false, error: { fields: { parentId: expect.stringContaining('sé stesso') } } });
});

test('script text is shown as text in every place, and none of it runs', async () => {
  const { page } = await openSampleApp();
  const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Dati');
  for (const name of ['Descrizione sintetica', 'Descrizione estesa']) {
    await main.getByRole('textbox', { name }).fill(evil);
  }
  for (const name of ['Assessorato', 'Responsabile']) await main.getByRole('combobox', { name }).fill(evil);
  await main.getByRole('textbox', { name: 'Anno' }).focus();
  await main.getByRole('heading', { name: evil }).waitFor();
  await show(page, 'Modalità');
  await main.getByRole('textbox').fill(evil);
  for (const tab of ['Fasi', 'Indicatori', 'Soggetti']) {
    await show(page, tab);
    await cell(page, 0, 0).click();
    await page.keyboard.type(evil);
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, 0, 0).textContent()).toContain('<script>');
  }
  await show(page, 'Storia');
  await main.getByText(evil).first().waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

test('who closes a check is told that a value in red is not in it', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await show(page, 'Fasi');
  await cell(page, 0, 3).click();
  await page.keyboard.type('100,01');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+2');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Apri una verifica' }).click();
  await page.getByRole('menuitem', { name: 'Al 30/06/2026' }).click();
  await main.getByRole('button', { name: 'Chiudi…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText("Qualche modifica non è ancora salvata: si fissa quello che è nell'archivio.").waitFor();
  await dialog.getByRole('button', { name: 'Chiudi la verifica' }).click();
  await main.getByRole('button', { name: 'Riapri…' }).waitFor();
});
