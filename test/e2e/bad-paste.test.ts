import { expect, test } from 'vitest';
import { cell, isSaved, paste, rowCount, show } from './support/objective-screen.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

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
