import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** All that a screen reader and the style sheet are told of a grid, and what stands in it: a line each, elements within others indented. */
function structure(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const told = /^(?:role|aria-(?!controls|activedescendant)|tabindex|title$|data-|popover|spellcheck|inputmode)/u;
    const visit = (element: Element, depth: number) => {
      const attributes = [...element.attributes]
        .filter(({ name }) => told.test(name))
        .map((one) => `${one.name}=${one.value}`);
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === 3 && node.textContent !== '')
        .map((node) => node.textContent);
      if (attributes.length > 0 || text.length > 0)
        lines.push(`${' '.repeat(depth)}${[...attributes, ...text].join(' ')}`);
      if (element.tagName !== 'svg') for (const child of element.children) visit(child, depth + 1);
    };
    const root = document.querySelector('[role=grid]')?.parentElement?.parentElement?.parentElement;
    if (root !== null && root !== undefined) visit(root, 0);
    return `${lines.join('\n')}\n`;
  });
}

const kept = (name: string) => `./__snapshots__/${name}.txt`;

test('what is heard of a grid: heads, places, what is selected, wrong, found, reckoned', async () => {
  const { page } = await gallery.open('grid');
  const grid = driveGrid(page);
  await grid.cell(1, COLUMN.weight).click();
  await grid.type('abc');
  await grid.press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowLeft');
  await page.getByRole('list', { name: 'Non salvato' }).waitFor();
  await expect(await structure(page)).toMatchFileSnapshot(kept('grid-heard'));
});

test('what is heard of a grid that is only to be read', async () => {
  const { page } = await gallery.open('grid', { rows: 1, readOnly: true });
  await expect(await structure(page)).toMatchFileSnapshot(kept('grid-read-only'));
});

test('what is heard of a grid without rows', async () => {
  const { page } = await gallery.open('grid', { rows: 0 });
  await expect(await structure(page)).toMatchFileSnapshot(kept('grid-empty'));
});

test('what is heard of the cell that is written: a number, a day, a choice, a long text', async () => {
  const { page } = await gallery.open('grid', { rows: 1 });
  const grid = driveGrid(page);
  const written: string[] = [];
  for (const [column, text] of [
    [COLUMN.weight, '1'],
    [COLUMN.start, '2'],
    [COLUMN.kind, 'e'],
    [COLUMN.responsible, 'r'],
    [COLUMN.note, 'n'],
  ] as const) {
    await grid.cell(0, column).click();
    await grid.type(text);
    const cell = (await structure(page)).split('\n').filter((line) => line.startsWith(' '.repeat(7)));
    written.push(`== ${column}`, ...cell);
    await grid.press('Escape', 'Escape');
  }
  await expect(`${written.join('\n')}\n`).toMatchFileSnapshot(kept('grid-editors'));
});

test('columns are as wide as they ask, the one that grows takes what is left, and rows stand one below the other', async () => {
  const { page } = await gallery.open('grid');
  const grid = driveGrid(page);
  const rem = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const boxes = await Promise.all(
    [-1, ...Object.values(COLUMN)].map(
      async (column) => (await grid.cell(0, column).boundingBox()) ?? { x: 0, width: 0 },
    ),
  );
  const [head, description, ...others] = boxes.map(({ width }) => width / rem);
  expect(head).toBeCloseTo(2.75, 1);
  expect(description).toBeGreaterThan(16);
  expect(others.map((width) => Math.round(width * 2) / 2)).toEqual([6.5, 6.5, 5.5, 5.5, 5, 8, 9, 8]);
  const rows = await Promise.all(
    [0, 1, 2, 3, 4].map(async (row) => (await grid.cell(row, 0).boundingBox()) ?? { y: 0, height: 0 }),
  );
  rows.slice(1).forEach(({ y }, index) => {
    expect(y).toBeCloseTo((rows[index]?.y ?? 0) + (rows[index]?.height ?? 0), 0);
  });
  // The long text of the second is wrapped.
  expect(rows[1]?.height).toBeGreaterThan((rows[2]?.height ?? 0) * 1.5);
});

test('four problems are listed, a fifth is counted; what a cell cuts is shown on hover as far as it is read', async () => {
  const { page } = await gallery.open('grid');
  const grid = driveGrid(page);
  await grid.cell(0, COLUMN.weight).click();
  const items = page.getByRole('list', { name: 'Non salvato' }).getByRole('listitem');
  for (const problems of [4, 5]) {
    await grid.setClipboard(Array.from({ length: problems }, () => 'x').join('\n'));
    await grid.press('Control+v');
    await page.getByRole('button', { name: 'Incolla lo stesso' }).click();
    await expect.poll(() => items.count()).toBe(problems);
  }
  expect((await items.allInnerTexts()).slice(3)).toEqual([
    expect.stringContaining('Riga 4, Peso'),
    'E un’altra cella.',
  ]);
  const title = () => grid.cell(1, COLUMN.description).getAttribute('title');
  await grid.cell(1, COLUMN.description).click();
  await grid.setClipboard('a'.repeat(601));
  await grid.press('Control+v');
  await expect.poll(async () => (await title())?.length).toBe(600);
  // The cell that is red says why when it is not the active one, which shows it.
  expect(await grid.cell(1, COLUMN.weight).getAttribute('title')).toContain('«x» non è un numero');
  await grid.cell(1, COLUMN.weight).click();
  expect(await grid.cell(1, COLUMN.weight).getAttribute('title')).toBeNull();
});

test('rows that are drawn are read from the first to the last, those of the selection among them wherever they stand', async () => {
  const { page } = await gallery.open('grid', { rows: 300 });
  const grid = driveGrid(page);
  const drawn = () =>
    page.locator('[role=rowheader]').evaluateAll((heads) => heads.map((head) => Number(head.getAttribute('data-row'))));
  await grid.cell(0, 0).click();
  await grid.press('Control+Shift+End');
  await expect.poll(async () => (await drawn()).at(0)).toBe(0);
  await expect.poll(async () => (await drawn()).at(-1)).toBe(299);
  const rows = await drawn();
  expect(rows.length).toBeLessThan(100);
  expect(rows).toEqual([...new Set(rows)].toSorted((one, other) => one - other));
});
