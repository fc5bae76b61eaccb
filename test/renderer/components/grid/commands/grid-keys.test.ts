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

describe('going about', () => {
  test('arrows, Home, End and Tab go from cell to cell', async () => {
    const grid = await gridAt(0, 0);
    const path: string[] = [];
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'Tab',
      'Shift+Tab',
      'End',
      'Tab',
      'Control+End',
      'Home',
      'Control+Home',
    ]) {
      await grid.press(key);
      path.push(`${key} ${await grid.focus()}`);
    }
    expect(path).toEqual([
      'ArrowDown 1,0',
      'ArrowRight 1,1',
      'Tab 1,2',
      'Shift+Tab 1,1',
      'End 1,8',
      'Tab 2,0',
      'Control+End 4,8',
      'Home 4,0',
      'Control+Home 0,0',
    ]);
  });

  test('page keys go over as many rows as are seen, and only those near are drawn', async () => {
    const grid = await gridAt(0, 0, 1000);
    await grid.press('PageDown');
    const [row = 0] = (await grid.focus()).split(',').map(Number);
    expect(row).toBeGreaterThan(10);
    expect(row).toBeLessThan(30);
    await grid.press('Control+End');
    expect(await grid.focus()).toBe('999,8');
    expect(await grid.cell(999, 8).isVisible()).toBe(true);
    expect(await grid.cell(500, 0).count()).toBe(0);
  });

  test('Tab leaves the grid at its end, or after Esc', async () => {
    const grid = await gridAt(4, COLUMN.note);
    await grid.press('Tab');
    expect(await grid.focus()).toBe('');
    await grid.press('Shift+Tab', 'Escape', 'Shift+Tab');
    expect(await grid.focus()).toBe('');
  });

  test('one cell alone can be reached from outside', async () => {
    const { page } = await gallery.open('grid');
    expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
  });
});

describe('editing', () => {
  test('typing replaces, Enter goes down, and what is typed is shown as it prints', async () => {
    const grid = await gridAt(0, COLUMN.weight);
    await grid.type('12,5');
    expect(await grid.focus()).toBe('editing 0,3');
    await grid.press('Enter');
    expect(await grid.focus()).toBe('1,3');
    expect(await grid.text(0, COLUMN.weight)).toBe('12,50');
    await expect.poll(grid.written).toEqual(['write [{"id":"r1","patch":{"weight":1250}}]']);
  });

  test('a row is filled with Tab, and Enter goes back to where it began', async () => {
    const grid = await gridAt(1, COLUMN.start);
    await grid.type('1/2/21');
    await grid.press('Tab');
    await grid.type('311221');
    await grid.press('Tab');
    await grid.type('30');
    await grid.press('Enter');
    expect(await grid.focus()).toBe('2,1');
    expect(await grid.text(1, COLUMN.start)).toBe('01/02/2021');
    expect(await grid.text(1, COLUMN.end)).toBe('31/12/2021');
    expect(await grid.text(1, COLUMN.weight)).toBe('30,00');
  });

  test('arrows leave a cell typed over, and move the caret in one opened with F2', async () => {
    const grid = await gridAt(0, COLUMN.responsible);
    await grid.type('X');
    await grid.press('ArrowLeft');
    expect(await grid.focus()).toBe('0,6');
    await grid.press('ArrowRight', 'F2', 'ArrowLeft');
    expect(await grid.focus()).toBe('editing 0,7');
    await grid.type('Y');
    await grid.press('Enter');
    expect(await grid.text(0, COLUMN.responsible)).toBe('YX');
  });

  test('Esc puts back what was there, even after it was saved in a rest', async () => {
    const grid = await gridAt(0, COLUMN.weight);
    await grid.type('77');
    await expect.poll(grid.written).toEqual(['write [{"id":"r1","patch":{"weight":7700}}]']);
    await grid.press('Escape');
    expect(await grid.focus()).toBe('0,3');
    expect(await grid.text(0, COLUMN.weight)).toBe('20,00');
    await expect.poll(grid.written).toHaveLength(2);
    expect((await grid.written())[1]).toBe('write (typing) [{"id":"r1","patch":{"weight":2000}}]');
  });

  test('a double click edits, and going elsewhere with the mouse keeps what was typed', async () => {
    const grid = await gridAt(0, COLUMN.weight);
    await grid.cell(2, COLUMN.weight).dblclick();
    expect(await grid.focus()).toBe('editing 2,3');
    await grid.press('Control+a');
    await grid.type('5');
    await grid.cell(0, 0).click();
    expect(await grid.focus()).toBe('0,0');
    expect(await grid.text(2, COLUMN.weight)).toBe('5,00');
  });

  test('a long text opens in a box where Alt and Enter break the line', async () => {
    const grid = await gridAt(0, COLUMN.note);
    await grid.type('prima');
    await grid.press('Alt+Enter');
    await grid.type('seconda');
    await grid.press('Enter');
    await expect.poll(grid.written).toEqual(['write [{"id":"r1","patch":{"note":"prima\\nseconda"}}]']);
    expect(await grid.focus()).toBe('1,8');
  });

  test('the beginning of a choice is enough', async () => {
    const grid = await gridAt(0, COLUMN.kind);
    await grid.type('effici');
    await grid.press('Enter');
    expect(await grid.text(0, COLUMN.kind)).toBe('EFFICIENZA');
    await grid.type('q');
    await grid.press('ArrowDown', 'Tab');
    expect(await grid.text(1, COLUMN.kind)).toBe('QUALITÀ');
  });

  test('a computed column cannot be typed in', async () => {
    const grid = await gridAt(0, COLUMN.done);
    await grid.type('9');
    expect(await grid.focus()).toBe('0,5');
    expect(await grid.text(0, COLUMN.done)).toBe('20,00');
  });

  test('Del clears every selected cell in one write', async () => {
    const grid = await gridAt(0, COLUMN.weight);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Delete');
    expect(await grid.text(1, COLUMN.progress)).toBe('');
    await expect
      .poll(grid.written)
      .toEqual([
        'write [{"id":"r1","patch":{"weight":null,"progress":null}},{"id":"r2","patch":{"weight":null,"progress":null}}]',
      ]);
  });
});
