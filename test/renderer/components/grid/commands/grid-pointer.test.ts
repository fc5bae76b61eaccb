import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** The grid, and how many rows and columns are selected in it: what copying takes. */
async function pointedGrid() {
  const { page } = await gallery.open('grid');
  const grid = driveGrid(page);
  const selected = async () => {
    await grid.press('Control+c');
    const rows = (await grid.clipboard()).replace(/\n$/u, '').split('\n');
    return [rows.length, rows[0]?.split('\t').length];
  };
  return { page, grid, selected };
}

test('with the other button nothing is dragged; with the first one what lies between is taken', async () => {
  const { page, grid, selected } = await pointedGrid();
  const middle = async (row: number, column: number) => {
    const box = await grid.cell(row, column).boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  };
  for (const button of ['right', 'left'] as const) {
    await page.mouse.move(...(await middle(1, COLUMN.start)));
    await page.mouse.down({ button });
    await page.mouse.move(...(await middle(3, COLUMN.weight)), { steps: 5 });
    await page.mouse.up({ button });
    await expect.poll(selected).toEqual(button === 'left' ? [3, 3] : [1, 1]);
  }
  // Once let go, moving takes nothing more.
  await page.mouse.move(...(await middle(4, COLUMN.progress)));
  expect(await selected()).toEqual([3, 3]);
});

test('the head of a row takes the row, with Shift those between, upwards and downwards', async () => {
  const { grid, selected } = await pointedGrid();
  await grid.cell(2, -1).click();
  await expect.poll(selected).toEqual([1, Object.keys(COLUMN).length]);
  await grid.cell(4, -1).click({ modifiers: ['Shift'] });
  await expect.poll(selected).toEqual([3, Object.keys(COLUMN).length]);
  await grid.cell(2, -1).click();
  await grid.cell(1, -1).click({ modifiers: ['Shift'] });
  await expect.poll(selected).toEqual([2, Object.keys(COLUMN).length]);
});

test('with Shift a click takes what lies between, again and again from the same cell, where the keys stay', async () => {
  const { grid, selected } = await pointedGrid();
  await grid.cell(2, COLUMN.end).click();
  await grid.cell(4, COLUMN.progress).click({ modifiers: ['Shift'] });
  await expect.poll(selected).toEqual([3, 3]);
  await grid.cell(1, COLUMN.start).click({ modifiers: ['Shift'] });
  await expect.poll(selected).toEqual([2, 2]);
  expect(await grid.focus()).toBe(`2,${COLUMN.end}`);
  await grid.press('Shift+ArrowUp');
  expect(await selected()).toEqual([3, 2]);
  await grid.press('ArrowDown');
  expect(await grid.focus()).toBe(`3,${COLUMN.end}`);
});

test('the other button keeps the selection that it is pressed in, and goes to a cell outside of it', async () => {
  const { grid, selected } = await pointedGrid();
  await grid.cell(1, COLUMN.start).click();
  await grid.cell(3, COLUMN.weight).click({ modifiers: ['Shift'] });
  await grid.cell(2, COLUMN.end).click({ button: 'right' });
  expect(await selected()).toEqual([3, 3]);
  expect(await grid.focus()).toBe(`1,${COLUMN.start}`);
  await grid.cell(4, COLUMN.end).click({ button: 'right' });
  expect(await selected()).toEqual([1, 1]);
  expect(await grid.focus()).toBe(`4,${COLUMN.end}`);
  await grid.cell(1, -1).click();
  await grid.cell(3, -1).click({ modifiers: ['Shift'] });
  await grid.cell(2, -1).click({ button: 'right' });
  expect(await selected()).toEqual([3, Object.keys(COLUMN).length]);
});

test('the focus that a screen reader puts on another cell makes that cell the active one, inside a selection too', async () => {
  const { grid, selected } = await pointedGrid();
  await grid.cell(1, COLUMN.start).click();
  await grid.cell(3, COLUMN.weight).click({ modifiers: ['Shift'] });
  await grid.cell(2, COLUMN.end).focus();
  await expect.poll(selected).toEqual([1, 1]);
  expect(await grid.focus()).toBe(`2,${COLUMN.end}`);
});

test('a click in the cell that is edited stays in it; one elsewhere keeps what was typed', async () => {
  const { page, grid } = await pointedGrid();
  await grid.cell(1, COLUMN.weight).click();
  await grid.type('33');
  await page.locator('input:focus').click();
  expect(await grid.focus()).toBe(`editing 1,${COLUMN.weight}`);
  await grid.cell(2, COLUMN.weight).click();
  await expect.poll(() => grid.text(1, COLUMN.weight)).toBe('33,00');
});
