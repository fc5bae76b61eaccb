import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery('development');
});
afterAll(() => gallery.close());

async function gridAt(row: number, column: number, rows = 5) {
  const { page, problems } = await gallery.open('grid', { rows });
  const grid = driveGrid(page);
  await grid.cell(row, column).click();
  return { page, grid, problems };
}

describe('saving from a grid', () => {
  test('what cannot be read stays in its cell, red, with the reason, and is never saved', async () => {
    const { page, grid } = await gridAt(0, COLUMN.end);
    await grid.type('32/01/2020');
    await page.waitForTimeout(700);
    expect(await grid.cell(0, COLUMN.end).getAttribute('aria-invalid')).toBeNull();
    await grid.press('Enter');
    expect(await grid.text(0, COLUMN.end)).toBe('32/01/2020');
    expect(await grid.cell(0, COLUMN.end).getAttribute('aria-invalid')).toBe('true');
    const notice = page.getByRole('list', { name: 'Non salvato' });
    expect(await notice.innerText()).toContain('Riga 1, Fine prevista: «32/01/2020» non è un giorno del calendario.');
    expect(await grid.written()).toEqual([]);

    await page.getByRole('button', { name: 'Mostra o nascondi' }).click();
    await page.getByRole('button', { name: 'Mostra o nascondi' }).click();
    expect(await grid.text(0, COLUMN.end)).toBe('32/01/2020');

    await page.getByRole('button', { name: 'Riga 1, Fine prevista' }).click();
    expect(await grid.focus()).toBe('0,2');
    await grid.press('F2', 'Home', 'ArrowRight', 'Delete');
    await grid.type('0');
    await grid.press('Enter');
    await notice.waitFor({ state: 'detached' });
    expect(await grid.text(0, COLUMN.end)).toBe('30/01/2020');
  });

  test('what cannot be read can be given up for what was there', async () => {
    const { page, grid } = await gridAt(0, COLUMN.weight);
    await grid.type('abc');
    await grid.press('Enter');
    await page.getByRole('button', { name: 'Rimetti com’era' }).click();
    expect(await grid.text(0, COLUMN.weight)).toBe('20,00');
    expect(await page.getByRole('list', { name: 'Non salvato' }).count()).toBe(0);
    await expect.poll(grid.focus).toBe('0,3');
    expect(await grid.written()).toEqual([]);
  });

  test('a write that fails keeps the text, says so, and is tried again', async () => {
    const { page, grid } = await gridAt(0, COLUMN.responsible);
    await grid.archive({ refuse: 'unreachable' });
    await grid.type('Neri Ada');
    await grid.press('Tab');
    await page.getByText('Il disco dell’archivio non risponde.').first().waitFor();
    expect(await grid.text(0, COLUMN.responsible)).toBe('Neri Ada');
    await grid.archive({ refuse: null });
    await expect
      .poll(grid.written, { timeout: 5_000 })
      .toEqual(['write [{"id":"r1","patch":{"responsible":"Neri Ada"}}]']);
    expect(await grid.cell(0, COLUMN.responsible).getAttribute('aria-invalid')).toBeNull();
  });

  test('a late answer takes nothing away from what was typed after', async () => {
    const { grid } = await gridAt(0, COLUMN.weight);
    await grid.archive({ delay: 400 });
    await grid.type('1');
    await grid.press('Enter');
    await grid.type('2');
    await grid.press('Enter', 'ArrowUp', 'ArrowUp');
    await grid.type('3');
    await grid.press('Enter');
    expect([await grid.text(0, COLUMN.weight), await grid.text(1, COLUMN.weight)]).toEqual(['3,00', '2,00']);
    await expect.poll(grid.written, { timeout: 5_000 }).toHaveLength(2);
    expect([await grid.text(0, COLUMN.weight), await grid.text(1, COLUMN.weight)]).toEqual(['3,00', '2,00']);
  });

  test('leaving the screen in the middle of a word saves it', async () => {
    const { page, grid } = await gridAt(0, COLUMN.note);
    await grid.type('a metà');
    await page.evaluate(() => document.querySelector<HTMLElement>('button')?.click());
    await expect.poll(grid.written).toEqual(['write [{"id":"r1","patch":{"note":"a metà"}}]']);
  });

  test('findings are heard with their cell and lead to it', async () => {
    const { page, grid } = await gridAt(0, 0);
    await page.getByRole('button', { name: 'Vai' }).click();
    await expect.poll(grid.focus).toBe('2,2');
    expect(await grid.cell(2, COLUMN.end).innerText()).toContain('Da guardare: Manca la fine prevista');
  });

  test('a keystroke touches its own cell alone, however long the grid', async () => {
    const { page, grid } = await gridAt(3, COLUMN.responsible, 200);
    await grid.type('R');
    await page.evaluate(() => {
      const body = document.querySelectorAll('[role=rowgroup]')[1];
      const touched = new Set<string>();
      Object.assign(window, { touched });
      if (body === undefined) return;
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const cell = element?.closest<HTMLElement>('[data-row]');
          touched.add(`${cell?.dataset.row},${cell?.dataset.column}`);
        }
      }).observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await grid.type('ossi');
    const touched = await page.evaluate(() => [...(Reflect.get(window, 'touched') as Set<string>)]);
    expect(touched).toEqual(['3,7']);
  });
});
