import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid, type GridDriver } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** A grid with the cursor in a cell. */
async function gridAt(row: number, column: number, rows = 5): Promise<GridDriver> {
  const { page } = await gallery.open('grid', { rows });
  const grid = driveGrid(page);
  await grid.cell(row, column).click();
  return grid;
}

describe('rows', () => {
  test('Ctrl+Enter makes a row below, and what is typed before it is there reaches it', async () => {
    const grid = await gridAt(1, COLUMN.weight);
    await grid.archive({ delay: 150 });
    await grid.press('Control+Enter');
    await grid.type('Nuova');
    await grid.press('Tab');
    await grid.type('oggi');
    await expect.poll(grid.rowCount).toBe(6);
    await expect.poll(grid.focus).toBe('editing 2,1');
    expect(await grid.text(2, COLUMN.description)).toBe('Nuova');
    expect(await grid.text(1, COLUMN.weight)).toBe('20,00');
  });

  test('what is typed while the new row is being drawn stays behind what was typed before it', async () => {
    const grid = await gridAt(1, COLUMN.weight);
    await grid.archive({ delay: 100 });
    await grid.slowDrawing(300);
    await grid.press('Control+Enter');
    await grid.type('Nuova', { delay: 60 });
    await expect.poll(grid.rowCount).toBe(6);
    await grid.press('Enter');
    await expect.poll(() => grid.text(2, COLUMN.description)).toBe('Nuova');
  });

  test('Ctrl+D fills the selected cells from the first, or from the one above; what cannot stand there is in red', async () => {
    const grid = await gridAt(0, COLUMN.weight);
    await grid.type('35');
    await grid.press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+d');
    await expect.poll(() => grid.text(2, COLUMN.weight)).toBe('35,00');
    expect(await grid.text(2, COLUMN.progress)).toBe('100,00');
    // All of it is one write: one step of undo.
    await expect.poll(async () => (await grid.written()).length).toBe(2);
    await grid.cell(3, COLUMN.progress).click();
    await grid.press('Control+d');
    await expect.poll(() => grid.text(3, COLUMN.progress)).toBe('100,00');
    // What is reckoned is not written.
    await grid.cell(4, COLUMN.done).click();
    await grid.press('Control+d');
    await expect.poll(async () => (await grid.written()).length).toBe(3);
  });

  test('Ctrl+E goes on with the series that the first cells begin', async () => {
    const grid = await gridAt(0, COLUMN.weight);
    await grid.type('10');
    await grid.press('Enter');
    await grid.type('12');
    await grid.press('Enter', 'ArrowUp', 'ArrowUp');
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+e');
    await expect
      .poll(() => Promise.all([0, 1, 2, 3, 4].map((row) => grid.text(row, COLUMN.weight))))
      .toEqual(['10,00', '12,00', '14,00', '16,00', '18,00']);
  });

  test('Ctrl+Shift+D duplicates the selected rows and goes to the first copy', async () => {
    const grid = await gridAt(0, COLUMN.weight);
    await grid.press('Shift+ArrowDown', 'Control+Shift+d');
    await expect.poll(grid.rowCount).toBe(7);
    await expect.poll(grid.focus).toBe('2,3');
    expect(await grid.text(2, COLUMN.description)).toBe(await grid.text(0, COLUMN.description));
  });

  test('Ctrl+Shift and the arrows move rows, and the cursor goes with them', async () => {
    const grid = await gridAt(2, COLUMN.weight);
    const moved = await grid.text(2, COLUMN.description);
    await grid.press('Control+Shift+ArrowUp');
    await expect.poll(grid.focus).toBe('1,3');
    expect(await grid.text(1, COLUMN.description)).toBe(moved);
    await grid.press('Control+Shift+ArrowDown');
    await expect.poll(grid.focus).toBe('2,3');
    await grid.press('Control+Home', 'Control+Shift+ArrowUp');
    expect(await grid.written()).toEqual(['move r3 1', 'move r3 2']);
  });

  test('Ctrl+Del removes the selected rows and goes to the next', async () => {
    const grid = await gridAt(1, COLUMN.weight);
    const next = await grid.text(3, COLUMN.description);
    await grid.press('Shift+ArrowDown', 'Control+Delete');
    await expect.poll(grid.rowCount).toBe(3);
    await expect.poll(grid.focus).toBe('1,3');
    expect(await grid.text(1, COLUMN.description)).toBe(next);
  });

  test('a row is dragged by its grip', async () => {
    const grid = await gridAt(0, 0);
    const first = await grid.text(0, 0);
    const page = grid.cell(0, 0).page();
    await page.locator('[data-grip]').first().hover();
    await page.mouse.down();
    const box = await grid.cell(3, -1).boundingBox();
    await page.mouse.move(box?.x ?? 0, (box?.y ?? 0) + 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(grid.written).toEqual(['move r1 2']);
    expect(await grid.text(2, 0)).toBe(first);
  });

  test('an empty grid says what it is for, and takes a first row and a paste', async () => {
    const { page } = await gallery.open('grid', { rows: 0 });
    const grid = driveGrid(page);
    await page.getByRole('gridcell').click();
    await grid.setClipboard('Prima\t1/1/20\nSeconda\t2/1/20');
    await grid.press('Control+v');
    await expect.poll(grid.rowCount).toBe(2);
    expect(await grid.text(1, COLUMN.start)).toBe('02/01/2020');
  });
});
