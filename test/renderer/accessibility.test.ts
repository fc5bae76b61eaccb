import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openGallery } from './support/gallery.ts';
import { COLUMN, driveGrid } from './support/grid-driver.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** What axe finds that is serious or worse, by all its rules or some, each with the first element it is about. */
async function findings(page: Page, rules?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules !== undefined) axe.withRules(rules);
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** States of the gallery that have colours, roles or names of their own. */
const STATES: Readonly<Record<string, () => Promise<Page>>> = {
  'fields, one refused and one with a finding': async () => {
    const { page } = await gallery.open('fields');
    await page.getByRole('textbox', { name: 'Peso' }).fill('abc');
    await page.getByRole('textbox', { name: 'Titolo' }).focus();
    return page;
  },
  'a calendar': async () => {
    const { page } = await gallery.open('fields');
    await page.getByRole('textbox', { name: 'Inizio previsto' }).press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Mese precedente' }).waitFor();
    return page;
  },
  'a list of suggestions': async () => {
    const { page } = await gallery.open('fields');
    await page.getByRole('combobox', { name: 'Responsabile' }).fill('ni');
    await page.getByRole('option').first().waitFor();
    return page;
  },
  'a grid with a selection, a finding and a refusal': async () => {
    const { page } = await gallery.open('grid');
    const grid = driveGrid(page);
    await grid.cell(0, COLUMN.weight).click();
    await grid.type('abc');
    await grid.press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowRight');
    return page;
  },
  'a long text being written': async () => {
    const { page } = await gallery.open('grid');
    await driveGrid(page).cell(1, COLUMN.description).dblclick();
    return page;
  },
  'a choice being made': async () => {
    const { page } = await gallery.open('grid');
    const grid = driveGrid(page);
    await grid.cell(1, COLUMN.kind).click();
    await grid.type('eff');
    return page;
  },
  'a paste that does not fit': async () => {
    const { page } = await gallery.open('grid');
    const grid = driveGrid(page);
    await grid.cell(1, COLUMN.weight).click();
    await grid.setClipboard('abc\t120');
    await grid.press('Control+v');
    await page.getByRole('dialog').waitFor();
    return page;
  },
  'an empty grid': async () => (await gallery.open('grid', { rows: 0 })).page,
  'the smaller pieces': async () => (await gallery.open('pieces')).page,
  'a question': async () => {
    const { page } = await gallery.open('pieces');
    await page.getByRole('button', { name: 'Elimina la vista' }).click();
    await page.getByRole('dialog').waitFor();
    return page;
  },
  'a merge with one conflict decided and one refused value': async () => {
    const { page } = await gallery.open('merging');
    await page.getByRole('button', { name: 'tutti loro' }).click();
    await page.getByRole('button', { name: 'togli le scelte' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Mio', pressed: true }).waitFor();
    await page.keyboard.press('End');
    return page;
  },
  'a comparison': async () => {
    const { page } = await gallery.open('comparison');
    await page.getByRole('row', { name: /^Stato, cambiato/u }).waitFor();
    return page;
  },
};

describe('axe finds nothing serious, in light and dark, in', () => {
  test.each(Object.keys(STATES))('%s', async (state) => {
    const page = await STATES[state]?.();
    if (page === undefined) throw new Error(`No state ${state}`);
    expect(await findings(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'));
    // Only the colours differ.
    expect(await findings(page, 'color-contrast')).toEqual([]);
  });
});

test('with letters at 200 % everything is twice as large, and nothing is cut', async () => {
  const { page } = await gallery.open('fields', { zoom: 200 });
  const box = await page.getByRole('textbox', { name: 'Titolo' }).boundingBox();
  expect(box?.height).toBe(64);
  const cut = await page.evaluate(
    () => [...document.querySelectorAll('label')].filter((label) => label.scrollWidth > label.clientWidth + 1).length,
  );
  expect(cut).toBe(0);
});
