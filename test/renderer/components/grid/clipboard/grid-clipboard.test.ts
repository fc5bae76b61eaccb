import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function gridAt(row: number, column: number, rows = 5) {
  const { page, problems } = await gallery.open('grid', { rows });
  const grid = driveGrid(page);
  await grid.cell(row, column).click();
  return { page, grid, problems };
}

describe('the clipboard', () => {
  test('copies the selection as Excel reads it, quotes around what has lines', async () => {
    const { grid } = await gridAt(0, COLUMN.responsible);
    await grid.press('Tab');
    await grid.type('una');
    await grid.press('Alt+Enter');
    await grid.type('due "tre"');
    await grid.press('Enter', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
    expect(await grid.clipboard()).toBe('Rossi Maria\t"una\ndue ""tre"""\r\n\t');
  });

  test('cut takes the cells along and clears them', async () => {
    const { grid } = await gridAt(0, COLUMN.weight);
    await grid.press('Control+x');
    expect(await grid.clipboard()).toBe('20,00');
    expect(await grid.text(0, COLUMN.weight)).toBe('');
  });

  test('pastes a block over cells and past the end, in one step', async () => {
    const { grid } = await gridAt(4, COLUMN.description);
    await grid.setClipboard('"Prima\nriga"\t1/2/20\t\t30,5\r\nNuova\t010320\t31.12.2020\t69,5\r\n');
    await grid.press('Control+v');
    await expect.poll(grid.rowCount).toBe(6);
    expect(await grid.text(4, COLUMN.description)).toBe('Prima\nriga');
    expect(await grid.text(4, COLUMN.end)).toBe('');
    expect(await grid.text(5, COLUMN.start)).toBe('01/03/2020');
    expect(await grid.text(5, COLUMN.end)).toBe('31/12/2020');
    expect(await grid.written()).toEqual(['paste 1 1']);
    expect(await grid.cell(5, COLUMN.weight).getAttribute('aria-selected')).toBe('true');
  });

  test('shows what would not fit, and Annulla leaves everything as it was', async () => {
    const { page, grid } = await gridAt(3, COLUMN.weight);
    await grid.setClipboard('10\t20\nabc\t120\n30\t40');
    await grid.press('Control+v');
    const dialog = page.getByRole('dialog', { name: '2 celle non si possono incollare' });
    await dialog.waitFor();
    expect(await dialog.getByRole('row').allInnerTexts()).toEqual([
      'Riga\tColonna\tTesto\tPerché',
      '5\tPeso\tabc\t«abc» non è un numero: scriverlo come 1.556,50.',
      '5\tAvanzamento\t120\t«120» è fuori misura: qui serve una percentuale da 0 a 100.',
    ]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await grid.written()).toEqual([]);
    expect(await grid.rowCount()).toBe(5);
    await expect.poll(grid.focus).toBe('3,3');
  });

  test('on «Incolla il resto» keeps in red what cannot be read, in old rows and new', async () => {
    const { page, grid } = await gridAt(4, COLUMN.weight);
    await grid.setClipboard('abc\t20\n40\txyz');
    await grid.press('Control+v');
    await page.getByRole('button', { name: 'Incolla il resto' }).click();
    await expect.poll(grid.rowCount).toBe(6);
    expect(await grid.text(4, COLUMN.weight)).toBe('abc');
    expect(await grid.text(4, COLUMN.progress)).toBe('20,00');
    expect(await grid.text(5, COLUMN.weight)).toBe('40,00');
    expect(await grid.text(5, COLUMN.progress)).toBe('xyz');
    expect(await grid.cell(5, COLUMN.progress).getAttribute('aria-invalid')).toBe('true');
    expect(await grid.written()).toEqual(['paste 1 1']);
  });

  test('hostile text comes in as text: tags, scripts, controls, emoji, 100,000 characters and more', async () => {
    const { page, grid, problems } = await gridAt(0, COLUMN.note);
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script> & "x" 👩‍👩‍👧 \u0007ș';
    await grid.setClipboard(hostile);
    await grid.press('Control+v');
    await expect.poll(() => grid.text(0, COLUMN.note)).toBe(hostile.replace('\u0007', ''));
    expect(await page.title()).toBe('Componenti');

    await grid.press('ArrowDown');
    await grid.setClipboard('è'.repeat(100_000));
    await grid.press('Control+v');
    await expect.poll(async () => (await grid.text(1, COLUMN.note)).length).toBe(100_000);

    await grid.press('ArrowDown');
    await grid.setClipboard('è'.repeat(100_001));
    await grid.press('Control+v');
    await page.getByRole('dialog').getByText('100.001 caratteri').waitFor();
    await page.getByRole('button', { name: 'Incolla lo stesso' }).click();
    await expect.poll(() => grid.cell(2, COLUMN.note).getAttribute('aria-invalid')).toBe('true');
    expect((await grid.text(2, COLUMN.note)).length).toBe(100_001);
    expect(problems).toEqual([]);
  });

  test('a paste that could not be written says so and can be tried again', async () => {
    const { page, grid } = await gridAt(0, COLUMN.weight);
    await grid.archive({ refuse: 'archive-busy' });
    await grid.setClipboard('33');
    await grid.press('Control+v');
    await page.getByText('Le celle non sono state incollate').waitFor();
    expect(await grid.text(0, COLUMN.weight)).toBe('20,00');
    await grid.archive({ refuse: null });
    await page.getByRole('button', { name: 'Riprova' }).click();
    await expect.poll(() => grid.text(0, COLUMN.weight)).toBe('33,00');
  });
});
