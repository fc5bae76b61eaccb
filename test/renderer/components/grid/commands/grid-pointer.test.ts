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
    // The menu of the other button would take the keys.
    const menu = page.getByRole('menu');
    if ((await menu.count()) > 0) {
      await expect.poll(() => page.locator('[role="menu"]:focus-within').count()).toBe(1);
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached' });
      await expect.poll(grid.focus).not.toBe('');
    }
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

test('rows are dragged to the gap that is nearest, all those selected together, and stay where the drag is given up', async () => {
  const { page, grid } = await pointedGrid();
  const grip = (row: number) => grid.cell(row, -1).locator('[data-grip]');
  const line = page.locator('[class*=dropLine]');
  /** Drags the grip of a row to a height, counted in rows from the first, whatever their heights. @returns the gap that is shown. */
  const drag = async (row: number, to: number, { letGo = true } = {}) => {
    const box = await grip(row).boundingBox();
    const rows = await page.locator('[data-index]').evaluateAll((all) =>
      all
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((one) => one.getBoundingClientRect())
        .map(({ top, height }) => ({ top, height })),
    );
    const aimed = rows[Math.max(0, Math.min(rows.length - 1, Math.floor(to)))] ?? { top: 0, height: 0 };
    const aim = aimed.top + (to - Math.max(0, Math.min(rows.length - 1, Math.floor(to)))) * aimed.height;
    await page.mouse.move((box?.x ?? 0) + 2, (box?.y ?? 0) + 2);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 2, aim, { steps: 3 });
    const shown = await line.evaluate((element) => element.getBoundingClientRect().top);
    if (letGo) await page.mouse.up();
    const gaps = [...rows.map(({ top }) => top), Math.max(...rows.map(({ top, height }) => top + height))];
    return gaps.findIndex((gap) => Math.abs(gap - shown) < 3);
  };
  expect(await drag(3, 0.6)).toBe(1);
  await expect.poll(grid.written).toEqual(['move r4 1']);
  expect(await drag(0, 2.4)).toBe(2);
  await expect.poll(grid.written).toHaveLength(2);
  expect((await grid.written())[1]).toBe('move r1 1');
  expect(await line.count()).toBe(0);
  // As they stand now: r4, r1, r2, r3, r5.
  await grid.cell(1, -1).click();
  await grid.cell(2, -1).click({ modifiers: ['Shift'] });
  expect(await drag(2, 9)).toBe(5);
  await expect.poll(grid.written).toHaveLength(3);
  expect((await grid.written())[2]).toBe('move r1,r2 3');
  expect(await drag(3, -3)).toBe(0);
  await expect.poll(grid.written).toHaveLength(4);
  expect((await grid.written())[3]).toBe('move r1,r2 0');
  // Where they stand already, above or below themselves, nothing is moved.
  await drag(0, 0.1);
  await drag(0, 2.1);
  await drag(0, 4, { letGo: false });
  await grid.cell(0, -1).dispatchEvent('pointercancel');
  await line.waitFor({ state: 'detached' });
  await page.mouse.up();
  expect(await grid.written()).toHaveLength(4);
});

test('the other button opens a menu over the cells chosen, whose lines do what their keys do', async () => {
  const { page, grid } = await pointedGrid();
  const choose = async (words: RegExp) => {
    await page.getByRole('menuitem', { name: words }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  const [first, second] = [await grid.text(0, COLUMN.description), await grid.text(1, COLUMN.description)];
  await grid.cell(1, COLUMN.description).click({ button: 'right' });
  await choose(/^Copia/u);
  expect((await grid.clipboard()).trim()).toBe(second);
  expect(await grid.focus()).toBe(`1,${COLUMN.description}`);

  await grid.cell(0, COLUMN.description).click();
  await grid.cell(1, COLUMN.description).click({ modifiers: ['Shift'] });
  await grid.cell(1, COLUMN.description).click({ button: 'right' });
  await choose(/^Sposta le righe giù/u);
  await expect.poll(() => grid.text(1, COLUMN.description)).toBe(first);
  await expect.poll(() => grid.text(2, COLUMN.description)).toBe(second);

  const rows = await grid.rowCount();
  await grid.cell(0, COLUMN.weight).click({ button: 'right' });
  await choose(/^Nuova riga/u);
  await expect.poll(() => grid.rowCount()).toBe(rows + 1);
  await expect.poll(() => grid.focus()).toBe(`1,${COLUMN.description}`);
  await grid.cell(1, COLUMN.description).click({ button: 'right' });
  await choose(/^Elimina le righe/u);
  await expect.poll(() => grid.rowCount()).toBe(rows);

  await grid.cell(0, COLUMN.start).click({ button: 'right' });
  await page.keyboard.press('Escape');
  await expect.poll(() => grid.focus()).toBe(`0,${COLUMN.start}`);
});
