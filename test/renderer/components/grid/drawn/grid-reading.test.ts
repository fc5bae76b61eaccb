import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid, type GridDriver } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const LONG = 'Coordinamento dei gruppi di lavoro e verifica trimestrale degli scostamenti. '.repeat(9).trim();
/** A line of text and what is around it, in pixels: more than two lines are taller. */
const TWO_LINES = 60;

const heightOf = async (grid: GridDriver, row: number) => (await grid.cell(row, -1).boundingBox())?.height ?? 0;
const widthOf = async (grid: GridDriver, column: number) => (await grid.cell(0, column).boundingBox())?.width ?? 0;
const scrolled = (page: Page) =>
  page.evaluate(() => document.querySelector('[role=grid]')?.parentElement?.scrollLeft ?? -1);
/** Whether some of a cell's text is not seen. */
const isCut = (grid: GridDriver, row: number, column: number) =>
  grid
    .cell(row, column)
    .locator(':scope > span:first-child')
    .evaluate((text) => text.scrollHeight > text.clientHeight + 1 || text.scrollWidth > text.clientWidth + 1);

/** The grid with a long text in its second row, the cursor in the first. */
async function longGrid(options = {}): Promise<{ page: Page; grid: GridDriver }> {
  const { page } = await gallery.open('grid', { width: 900, ...options });
  const grid = driveGrid(page);
  await grid.cell(1, COLUMN.description).click();
  await grid.setClipboard(LONG);
  await grid.press('Control+v');
  await expect.poll(() => grid.text(1, COLUMN.description)).toBe(LONG);
  await grid.press('ArrowUp');
  return { page, grid };
}

test('texts are wrapped up to a height; those of the row one is in are seen whole', async () => {
  const { grid } = await longGrid();
  expect(await isCut(grid, 3, COLUMN.description)).toBe(false);
  await expect.poll(() => isCut(grid, 1, COLUMN.description)).toBe(true);
  const cut = await heightOf(grid, 1);
  expect(cut).toBeGreaterThan(TWO_LINES);
  await grid.press('ArrowDown');
  await expect.poll(() => isCut(grid, 1, COLUMN.description)).toBe(false);
  expect(await heightOf(grid, 1)).toBeGreaterThan(cut * 1.5);
  // The row below has made room.
  const [long, below] = await Promise.all([1, 2].map((row) => grid.cell(row, 0).boundingBox()));
  expect(below?.y).toBeCloseTo((long?.y ?? 0) + (long?.height ?? 0), 0);
  await grid.press('ArrowDown');
  await expect.poll(() => heightOf(grid, 1)).toBe(cut);
});

test('one line a row is a setting, and the row one is in is still seen whole', async () => {
  const { grid } = await longGrid({ oneLine: true });
  await expect.poll(() => heightOf(grid, 1)).toBeLessThan(40);
  expect(await isCut(grid, 1, COLUMN.description)).toBe(true);
  await grid.press('ArrowDown');
  await expect.poll(() => isCut(grid, 1, COLUMN.description)).toBe(false);
});

test('a double click writes the cell it is aimed at, below a row that was open', async () => {
  const { page, grid } = await longGrid();
  await grid.press('ArrowDown');
  await expect.poll(() => isCut(grid, 1, COLUMN.description)).toBe(false);
  const aim = await grid.cell(3, COLUMN.description).boundingBox();
  const [x, y] = [(aim?.x ?? 0) + 20, (aim?.y ?? 0) + 10];
  await page.mouse.click(x, y);
  await page.waitForTimeout(150);
  await page.mouse.click(x, y, { clickCount: 2 });
  await expect.poll(grid.focus).toBe('editing 3,0');
  // When the clicking is over the rows settle.
  await grid.press('Escape');
  await expect.poll(() => isCut(grid, 1, COLUMN.description)).toBe(true);
});

test('a column is made wider and narrower by its edge and by the keys, and gets its own width back', async () => {
  const { page, grid } = await longGrid();
  const own = await widthOf(grid, COLUMN.kind);
  const edge = page.locator('[data-edge=kind]');
  await edge.scrollIntoViewIfNeeded();
  const at = await edge.boundingBox();
  const [x, y] = [(at?.x ?? 0) + 3, (at?.y ?? 0) + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => widthOf(grid, COLUMN.kind)).toBeCloseTo(own + 40, -0.5);
  await grid.cell(0, COLUMN.kind).click();
  await grid.press('Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft');
  await expect.poll(() => widthOf(grid, COLUMN.kind)).toBeCloseTo(own + 8, -0.5);
  for (let press = 0; press < 12; press += 1) await grid.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => widthOf(grid, COLUMN.kind)).toBe(48);
  await edge.dblclick();
  await expect.poll(() => widthOf(grid, COLUMN.kind)).toBe(own);
  // The head was pressed, and the cursor has not moved.
  await expect.poll(grid.focus).toBe(`0,${COLUMN.kind}`);
});

test('the number of a row selects it without scrolling to the side; Home comes back to the first column', async () => {
  const { page, grid } = await longGrid();
  expect(await scrolled(page)).toBe(0);
  await grid.cell(2, -1).click();
  await expect.poll(() => grid.cell(2, COLUMN.note).getAttribute('aria-selected')).toBe('true');
  expect(await scrolled(page)).toBe(0);
  await grid.press('End');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
  await grid.press('Home');
  await expect.poll(() => scrolled(page)).toBe(0);
});
