import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { cell, isSaved, paste, rowCount, show } from './support/objective-screen.ts';
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

test('what cannot be pasted into a grid is shown before anything is written, and what is past its end is not lost unsaid', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await show(page, 'Indicatori');
  const count = await rowCount(page);
  const before = await cell(page, count - 1, 0).textContent();
  await cell(page, count - 1, 10).click();
  await paste(page, 'Più è meglio\toltre\nMeno è meglio\t-1');
  const dialog = page.getByRole('dialog', { name: /non si (può|possono) incollare/u });
  await dialog.getByText('è oltre l’ultima colonna').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await rowCount(page)).toBe(count);

  await cell(page, count - 1, 3).click();
  await paste(page, '5\t31/02/2026\n6\t7');
  await dialog.getByText('«31/02/2026» non è un numero').waitFor();
  await page.getByRole('button', { name: 'Incolla il resto' }).click();
  await expect.poll(() => rowCount(page)).toBe(count + 1);
  expect(await cell(page, count - 1, 0).textContent()).toBe(before);
  expect(await cell(page, count, 3).textContent()).toContain('6,00');
  expect(await cell(page, count - 1, 4).textContent()).toContain('31/02/2026');
  await page.getByRole('list', { name: 'Non salvato' }).getByText('«31/02/2026»').waitFor();
  await page.getByRole('contentinfo').getByText('Un valore da correggere').waitFor();
  // What is typed in a row goes with the row; what stays is led to from the foot, and named before closing.
  await cell(page, count, 0).click();
  await page.keyboard.press('ArrowDown');
  await paste(page, 'x\tmai sentito\n\nx\tmai sentito');
  await page.getByRole('button', { name: 'Incolla il resto' }).click();
  await page.getByRole('contentinfo').getByText('3 valori da correggere').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('contentinfo').getByText('2 valori da correggere').waitFor();
});

test('HTML and control characters are pasted as clean text, in fields and in grids', async () => {
  const { page } = await openSampleApp();
  const main = page.getByRole('main');
  await goTo(page, '2026_A01_01');
  await show(page, 'Modalità');
  const field = main.getByRole('textbox', { name: 'Modalità di attuazione' });
  await field.fill('');
  const html = '<p style="color:red">Prima <b>riga</b></p><script>window.ran=1</script>';
  await paste(page, 'Prima\u0000 \u0007riga\u200b\r\nseconda', html);
  await field.blur();
  await isSaved(page);
  await expect.poll(() => field.inputValue()).toBe('Prima riga\nseconda');

  await show(page, 'Fasi');
  await cell(page, 0, 0).click();
  await paste(
    page,
    'Voce\u0000 \u001bpulita\t1/2/26',
    '<table><tr><td><b>Voce pulita</b></td><td>1/2/26</td></tr></table>',
  );
  await expect.poll(() => cell(page, 0, 0).textContent()).toBe('Voce pulita');
  await expect.poll(() => cell(page, 0, 1).textContent()).toContain('01/02/2026');
  await cell(page, 0, 9).click();
  await paste(page, 'x'.repeat(100_001));
  await page.getByRole('dialog').getByText('100.001 caratteri').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate('window.ran')).toBeUndefined();
  await isSaved(page);
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

test('rows that are removed with Ctrl+Del come back with Ctrl+Z, as they were', async () => {
  const { page } = await openSampleApp();
  await goTo(page, '2026_A01_01');
  await show(page, 'Fasi');
  const count = await rowCount(page);
  const texts = () => page.getByRole('grid').getByRole('row').allTextContents();
  const before = await texts();
  await cell(page, 1, 3).click();
  for (const key of ['Shift+ArrowDown', 'Control+Delete']) await page.keyboard.press(key);
  await expect.poll(() => rowCount(page)).toBe(count - 2);
  await page
    .getByRole('contentinfo')
    .getByText(/Annulla: /u)
    .waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => rowCount(page)).toBe(count);
  expect(await texts()).toEqual(before);
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
