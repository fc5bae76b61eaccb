import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, type OpenOptions, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function heardGrid(options: Pick<OpenOptions, 'rows' | 'readOnly' | 'closed'> = {}) {
  const { page } = await gallery.open('grid', options);
  const grid = driveGrid(page);
  const said = () => page.getByRole('status').first().innerText();
  return { page, grid, said };
}

/** What is pressed from the cell of the weight in the second row, what is said then, and what was written. */
const SAID = [
  [['Control+c'], 'Copiato.', []],
  [['Delete'], 'Cella svuotata.', ['write [{"id":"r2","patch":{"weight":null}}]']],
  [
    ['Shift+ArrowDown', 'Delete'],
    '2 celle svuotate.',
    ['write [{"id":"r2","patch":{"weight":null}},{"id":"r3","patch":{"weight":null}}]'],
  ],
  [['Control+Enter'], 'Nuova riga 3.', ['insert 2']],
  [['Control+Shift+d'], 'Riga duplicata.', ['duplicate r2']],
  [['Shift+ArrowDown', 'Control+Shift+d'], '2 righe duplicate.', ['duplicate r2,r3']],
  [['Control+Delete'], 'Riga eliminata: Ctrl+Z la rimette.', ['remove r2']],
  [['Shift+ArrowDown', 'Control+Delete'], '2 righe eliminate: Ctrl+Z le rimette.', ['remove r2,r3']],
  [['Control+Shift+ArrowDown'], 'Riga spostata al posto 3.', ['move r2 2']],
  [['Control+Shift+ArrowUp'], 'Riga spostata al posto 1.', ['move r2 0']],
  [['Shift+ArrowDown', 'Control+Shift+ArrowDown'], '2 righe spostate dal posto 3.', ['move r2,r3 2']],
  // A blank cell is blank already: there is nothing to write.
  [['End', 'Delete'], 'Cella svuotata.', []],
  // Nothing stands below the last, so they stay.
  [['Shift+Control+End', 'Control+Shift+ArrowDown'], '', []],
  [['ArrowRight', 'ArrowRight', 'x'], 'Fatto: si calcola da sola e non si scrive.', []],
] as const;

test('every command says what it did, once for one row and once for more', async () => {
  for (const [keys, words, written] of SAID) {
    const { page, grid, said } = await heardGrid();
    await grid.cell(1, COLUMN.weight).click();
    await grid.press(...keys);
    await expect.poll(said, { message: keys.join(' ') }).toBe(words);
    await expect.poll(grid.written, { message: keys.join(' ') }).toEqual(written);
    await page.close();
  }
});

test('a paste says how many rows it covered, and what there is nothing to paste of', async () => {
  const { grid, said } = await heardGrid();
  await grid.cell(1, COLUMN.weight).click();
  await grid.setClipboard('10\n20\n30');
  await grid.press('Control+v');
  await expect.poll(said).toBe('Incollate 3 righe.');
  await grid.setClipboard('');
  await grid.press('Control+v');
  await expect.poll(said).toBe('Negli appunti non c’è testo da incollare.');
  expect(await grid.written()).toEqual(['paste 3 0']);
});

test('a grid that is only to be read is gone about and copied, and says why it is not written', async () => {
  const { page, grid, said } = await heardGrid({ readOnly: true });
  await grid.cell(1, COLUMN.weight).click();
  for (const key of [
    'Delete',
    'Control+Enter',
    'Control+Shift+d',
    'Control+Delete',
    'Control+Shift+ArrowUp',
    'Control+v',
  ])
    await grid.press(key);
  expect(await said()).toBe('');
  await grid.press('Control+x');
  expect(await grid.clipboard()).toBe('20,00');
  expect(await grid.text(1, COLUMN.weight)).toBe('20,00');
  await grid.type('5');
  await expect.poll(said).toBe('Questo archivio è in sola lettura.');
  await grid.cell(1, COLUMN.weight).dblclick();
  expect(await grid.focus()).toBe(`1,${COLUMN.weight}`);
  expect([await grid.rowCount(), await grid.written()]).toEqual([5, []]);
  expect(await page.getByRole('button', { name: 'Nuova fase' }).count()).toBe(0);
  expect(await page.locator('[data-grip]').count()).toBe(0);
});

test('an empty grid has nothing to copy, clear, duplicate, move or remove; its first row is row 1', async () => {
  const { page, grid, said } = await heardGrid({ rows: 0 });
  await page.getByRole('gridcell').click();
  await grid.setClipboard('prima');
  await grid.press('Control+c', 'Delete', 'Control+Shift+d', 'Control+Delete', 'Control+Shift+ArrowDown');
  expect([await grid.clipboard(), await grid.written()]).toEqual(['prima', []]);
  await page.getByRole('button', { name: 'Nuova fase' }).click();
  await expect.poll(said).toBe('Nuova riga 1.');
  await expect.poll(grid.focus).toBe('0,0');
  await grid.press('Control+Delete');
  await expect.poll(grid.rowCount).toBe(0);
});

test('after the last row is removed the cursor goes to the one above', async () => {
  const { grid } = await heardGrid();
  await grid.cell(4, COLUMN.weight).click();
  await grid.press('Control+Delete');
  await expect.poll(grid.rowCount).toBe(4);
  await expect.poll(grid.focus).toBe(`3,${COLUMN.weight}`);
});

test('a command that is refused says so until it is done again or let go, and nothing is lost meanwhile', async () => {
  const { page, grid } = await heardGrid();
  await grid.cell(1, COLUMN.weight).click();
  await grid.archive({ refuse: 'archive-busy' });
  await grid.press('Control+Shift+d');
  const notice = page.getByText('Le righe non sono state duplicate');
  await notice.waitFor();
  await page.getByRole('button', { name: 'Lascia stare' }).click();
  await notice.waitFor({ state: 'detached' });
  await grid.cell(1, COLUMN.weight).click();
  await grid.press('Control+Delete');
  await page.getByText('Le righe non sono state eliminate').waitFor();
  await grid.archive({ refuse: null });
  await page.getByRole('button', { name: 'Riprova' }).click();
  await expect.poll(grid.rowCount).toBe(4);
  expect(await page.getByRole('list', { name: 'Non salvato' }).count()).toBe(0);
});

test('of many cells that cannot be pasted a hundred are listed, long texts cut, and the rest counted', async () => {
  const { page, grid } = await heardGrid();
  await grid.cell(0, COLUMN.weight).click();
  const long = 'x'.repeat(81);
  await grid.setClipboard([long, 'y'.repeat(80), ...Array.from({ length: 100 }, () => 'z'), '50'].join('\n'));
  await grid.press('Control+v');
  const dialog = page.getByRole('dialog', { name: '102 celle non si possono incollare' });
  await dialog.waitFor();
  const cells = await dialog.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
  expect(cells[2]).toBe(`${'x'.repeat(80)}…`);
  expect((await dialog.getByRole('row').nth(2).getByRole('cell').allInnerTexts())[2]).toBe('y'.repeat(80));
  expect(await dialog.getByRole('row').count()).toBe(101);
  expect(await dialog.innerText()).toContain('E altre 2.');
  expect(await dialog.innerText()).toContain('Un’altra cella va bene.');
  await page.getByRole('button', { name: 'Incolla il resto' }).click();
  // Those that stay in red are told below the grid: four, and how many others.
  await expect.poll(() => page.getByRole('list', { name: 'Non salvato' }).getByRole('listitem').count()).toBe(5);
  expect(await page.getByRole('list', { name: 'Non salvato' }).innerText()).toContain('E altre 98 celle.');
});

test('a single cell past the last column does not fit, nor stays anywhere', async () => {
  const { page, grid } = await heardGrid();
  await grid.cell(0, COLUMN.note).click();
  await grid.setClipboard('nota\toltre');
  await grid.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Una cella non si può incollare' });
  await dialog.waitFor();
  expect(await dialog.innerText()).not.toContain('in rosso');
  await page.getByRole('button', { name: 'Incolla il resto' }).click();
  await expect.poll(() => grid.text(0, COLUMN.note)).toBe('nota');
});

test('of cells past the last column and cells that cannot be read, those that stay in red are told', async () => {
  const { page, grid } = await heardGrid();
  await grid.cell(0, COLUMN.weight).click();
  await grid.setClipboard(
    ['abc', ...Array.from({ length: COLUMN.note - COLUMN.weight }, () => ''), 'oltre'].join('\t'),
  );
  await grid.press('Control+v');
  const dialog = page.getByRole('dialog', { name: '2 celle non si possono incollare' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('restano nelle loro celle, in rosso');
});

test('Tab passes over the columns that are closed, which say why, unless nothing else could be written', async () => {
  const some = await heardGrid({ closed: ['start', 'weight', 'progress'] });
  await some.grid.cell(1, COLUMN.description).click();
  const path: string[] = [];
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'ArrowLeft']) {
    await some.grid.press(key);
    path.push(await some.grid.focus());
  }
  // The reckoned column is none of them: it is read on the way.
  expect(path).toEqual(['1,2', '1,5', '1,6', '1,5', '1,4']);
  await some.grid.type('5');
  await expect.poll(some.said).toBe('Avanzamento: la consegna lo esclude.');
  const all = await heardGrid({ closed: Object.keys(COLUMN) });
  await all.grid.cell(1, COLUMN.description).click();
  await all.grid.press('Tab', 'Tab');
  expect(await all.grid.focus()).toBe('1,2');
});
