import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from '../../../support/gallery.ts';
import { COLUMN, driveGrid } from '../../../support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function gridAt(row: number, column: number) {
  const { page } = await gallery.open('grid');
  const grid = driveGrid(page);
  await grid.cell(row, column).click();
  const field = page.locator('input:focus');
  const options = page.getByRole('option');
  /** What stands in the editor, what is offered, and which of that is chosen. */
  const offered = async () => {
    const chosen = await page.locator('[role=option][aria-selected=true]').allInnerTexts();
    return [await field.inputValue(), await options.allInnerTexts(), chosen];
  };
  return { page, grid, field, options, offered };
}

const ADD = (label: string) => `aggiungi «${label}» all'elenco`;
const PEOPLE = ['Rossi Maria', 'Bianchi Niccolò', 'Verdi Ada'];

test('arrows go round what may be chosen, from either end; writing on lets the choice go', async () => {
  const { grid, offered } = await gridAt(1, COLUMN.responsible);
  await grid.press('F2');
  expect(await offered()).toEqual(['', PEOPLE, []]);
  const path: unknown[] = [];
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
    await grid.press(key);
    path.push((await offered())[2]);
  }
  expect(path).toEqual([['Verdi Ada'], ['Bianchi Niccolò'], ['Verdi Ada'], ['Rossi Maria'], ['Bianchi Niccolò']]);
  await grid.press('Backspace');
  expect(await offered()).toEqual(['Bianchi Niccol', ['Bianchi Niccolò'], []]);
  await grid.press('Control+ArrowDown', 'Alt+ArrowUp');
  expect((await offered())[0]).toBe('Bianchi Niccol');
  await grid.press('Control+a');
  await grid.type('a');
  // All that hold it, those that begin with it first: none is taken unasked, since any name can be read.
  expect(await offered()).toEqual(['a', PEOPLE.filter((name) => /a/iu.test(name)), []]);
  await grid.press('Enter');
  expect(await grid.text(1, COLUMN.responsible)).toBe('a');
});

test('of what is typed over nothing is offered before a letter; the first that matches is taken where the text is none', async () => {
  const { grid, offered } = await gridAt(0, COLUMN.kind);
  await grid.press('Backspace');
  expect(await offered()).toEqual(['', [], []]);
  await grid.type('effici');
  expect(await offered()).toEqual(['effici', ['EFFICIENZA', ADD('effici')], ['EFFICIENZA']]);
  await grid.press('Tab');
  expect([await grid.text(0, COLUMN.kind), await grid.focus()]).toEqual(['EFFICIENZA', '0,7']);
});

test('what the list lacks is added to it when that is chosen: not by Enter alone, nor by passing over it', async () => {
  const { grid, page, offered } = await gridAt(0, COLUMN.kind);
  await grid.type('Impatto');
  expect(await offered()).toEqual(['Impatto', [ADD('Impatto')], []]);
  await grid.press('Enter');
  expect(await grid.cell(0, COLUMN.kind).getAttribute('aria-invalid')).toBe('true');
  await grid.press('ArrowUp', 'F2', 'ArrowDown');
  expect(await offered()).toEqual(['Impatto', [ADD('Impatto')], [ADD('Impatto')]]);
  await page.waitForTimeout(700);
  expect(await grid.written()).toEqual([]);
  await grid.press('Enter');
  await expect.poll(() => grid.text(0, COLUMN.kind)).toBe('Impatto');
  expect(await grid.written()).toEqual(['write [{"id":"r1","patch":{"kind":"Impatto"}}]']);
});

test('a day without a year is of the year of the rows, typed and pasted', async () => {
  const { grid } = await gridAt(0, COLUMN.start);
  await grid.type('1/3');
  await grid.press('Tab');
  await grid.setClipboard('30/9');
  await grid.press('Control+v');
  await expect.poll(() => grid.text(0, COLUMN.end)).toBe('30/09/2020');
  expect(await grid.text(0, COLUMN.start)).toBe('01/03/2020');
});

test('a choice is taken with the mouse, and the cell goes on being written', async () => {
  const { grid, options } = await gridAt(1, COLUMN.responsible);
  await grid.press('F2');
  await options.nth(1).click();
  expect(await grid.focus()).toBe('editing 1,7');
  await grid.press('Enter');
  expect(await grid.text(1, COLUMN.responsible)).toBe('Bianchi Niccolò');
});

test('the calendar opens by key and by button, gives a day, and is closed by Esc and by the button, the cell still written', async () => {
  const { page, grid, field } = await gridAt(0, COLUMN.start);
  const calendar = page.getByRole('dialog', { name: 'Calendario' });
  const button = page.getByRole('button', { name: 'Scegli sul calendario' });
  await grid.press('F2', 'Alt+ArrowDown');
  await calendar
    .getByRole('button', { name: /^15 febbraio/u })
    .first()
    .click();
  await calendar.waitFor({ state: 'detached' });
  expect(await field.inputValue()).toBe('15/02/2020');
  await button.click();
  await calendar.getByRole('button').first().waitFor();
  await calendar.getByRole('button').first().focus();
  await grid.press('Escape');
  await calendar.waitFor({ state: 'detached' });
  expect(await grid.focus()).toBe(`editing 0,${COLUMN.start}`);
  await button.click();
  await calendar.waitFor();
  await button.click();
  await calendar.waitFor({ state: 'detached' });
  expect(await grid.focus()).toBe(`editing 0,${COLUMN.start}`);
  await grid.press('Enter');
  expect(await grid.text(0, COLUMN.start)).toBe('15/02/2020');
  // It is for days alone.
  await grid.cell(0, COLUMN.weight).click();
  await grid.press('F2', 'Alt+ArrowDown');
  expect(await calendar.count()).toBe(0);
});
