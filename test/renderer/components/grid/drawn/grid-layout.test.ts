import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** Whether the columns are seen to go on past the start and past the end. */
const edges = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('[role=grid]')?.parentElement?.parentElement;
    return [frame?.hasAttribute('data-more-start'), frame?.hasAttribute('data-more-end')];
  });

describe('a grid wider than its pane', () => {
  test('shows on which side its columns go on, and nothing where all of them are seen', async () => {
    const { page } = await gallery.open('grid', { width: 900 });
    const grid = driveGrid(page);
    expect(await edges(page)).toEqual([false, true]);
    await grid.cell(0, COLUMN.weight).click();
    await grid.press('End');
    await expect.poll(() => edges(page)).toEqual([true, false]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect.poll(() => edges(page)).toEqual([false, false]);
  });

  test('keeps the heads of the rows and the first column in sight, and every other reached by key clear of them', async () => {
    const { page } = await gallery.open('grid', { width: 700 });
    const grid = driveGrid(page);
    await grid.cell(0, COLUMN.description).click();
    const first = await grid.cell(1, COLUMN.description).boundingBox();
    await grid.press('End');
    await expect.poll(() => edges(page)).toEqual([true, false]);
    expect(await grid.cell(1, COLUMN.description).boundingBox()).toEqual(first);
    const right = (first?.x ?? 0) + (first?.width ?? 0);
    for (let column: number = COLUMN.note; column > COLUMN.start; column -= 1) {
      await grid.press('ArrowLeft');
      await expect
        .poll(async () => Math.round((await grid.cell(0, column - 1).boundingBox())?.x ?? 0), {
          message: `column ${column - 1}`,
        })
        .toBeGreaterThanOrEqual(Math.round(right));
    }
    await expect.poll(() => edges(page)).toEqual([false, true]);
  });

  test('lets the first column go where the pane is too narrow for another beside it', async () => {
    const { page } = await gallery.open('grid', { width: 900, zoom: 200 });
    const grid = driveGrid(page);
    await grid.cell(0, COLUMN.weight).click();
    await grid.press('End');
    const last = grid.cell(0, COLUMN.note);
    await expect.poll(() => last.evaluate((cell) => cell.getBoundingClientRect().right)).toBeLessThanOrEqual(900);
    const head = await page.getByRole('rowheader').first().boundingBox();
    const first = await grid.cell(1, COLUMN.description).boundingBox();
    expect(first?.x ?? 0).toBeLessThan(head?.x ?? 0);
  });

  test('wraps the heads of narrow columns instead of cutting them', async () => {
    const { page } = await gallery.open('grid', { width: 900 });
    const cut = await page
      .getByRole('columnheader')
      .evaluateAll((heads) =>
        heads.filter((head) => head.scrollWidth > head.clientWidth).map((head) => head.textContent),
      );
    expect(cut).toEqual([]);
  });
});
