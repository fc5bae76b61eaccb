import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeObjective } from '../../electron/archive/edits/objective-edits.ts';
import { rowWhere } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import { openSampleApp } from './support/sample-app.ts';
import '../support/app/require-build.ts';

const items = (page: Page) => page.getByRole('tree').getByRole('treeitem');
const item = (page: Page, code: string) => items(page).filter({ hasText: new RegExp(`${code}(?!_)`, 'u') });
/** The code of the line that has the focus. */
const focused = async (page: Page) => (await page.locator(':focus').getAttribute('title'))?.split(' ')[0] ?? null;
const filter = (page: Page) => page.getByRole('textbox', { name: "Filtra l'albero" });

test('the tree is walked, opened, and an objective shown, by keyboard alone', async () => {
  const { page } = await openSampleApp();
  await items(page).first().waitFor();
  await filter(page).press('ArrowDown');
  expect(await focused(page)).toBe('DUP_01');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('DUP_01_0101');
  await page.keyboard.press('ArrowRight');
  const programme = await focused(page);
  expect(programme).toBe('DUP_01_0101_0102');
  expect(await item(page, 'DUP_01_0101_0102').getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowRight');
  expect(await item(page, 'DUP_01_0101_0102').getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('2026_A01_01');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText('2026_A01_01', { exact: true }).waitFor();
  expect(await item(page, '2026_A01_01').getAttribute('aria-selected')).toBe('true');
  expect(await item(page, '2026_A01_01').getAttribute('aria-level')).toBe('4');
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('DUP_01_0101_0102');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('DUP_01');
  await page.keyboard.type('DUP_03');
  expect(await focused(page)).toBe('DUP_03');
});

test('what is typed narrows the tree at once, each match under what it hangs from', async () => {
  const { page } = await openSampleApp();
  await filter(page).fill('MOBILITA pums');
  await page.getByText('1 di 42 obiettivi').waitFor();
  await expect.poll(() => items(page).count()).toBe(4);
  expect(await items(page).last().getAttribute('aria-level')).toBe('4');
  await filter(page).fill('nessuno così');
  await page.getByRole('heading', { name: 'Nessuno corrisponde' }).waitFor();
  await page.keyboard.press('Escape');
  await item(page, 'DUP_04').waitFor();
});

test('filters hold together: who answers for it, and what is to be looked at', async () => {
  // Of a programme nothing is found on any day.
  const { page } = await openSampleApp((db) => {
    const programme = rowWhere(db, OBJECTIVES, { code: 'DUP_01_0101_0102' });
    if (programme === null) throw new Error('The sample has no such programme');
    writeObjective(db, programme.id, { responsible: 'FERRANTINI LUIGI' });
  });
  await page
    .getByText(/da guardare$/u)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Filtri', exact: true }).click();
  await page.getByRole('combobox', { name: 'Responsabile' }).click();
  await page.getByRole('option', { name: 'FERRANTINI LUIGI' }).click();
  const count = page.getByText(/^\d+ di 42 obiettivi$/u);
  await count.waitFor();
  const all = Number.parseInt((await count.textContent()) ?? '', 10);
  await page.getByRole('checkbox', { name: 'Solo con qualcosa da guardare' }).check();
  await expect.poll(async () => Number.parseInt((await count.textContent()) ?? '', 10)).toBeLessThan(all);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filtri 2' }).waitFor();
  await page.getByRole('button', { name: 'Mostra tutti' }).click();
  await count.waitFor({ state: 'hidden' });
});

test('a line has its own menu: a new objective below it, deleting that undo takes back', async () => {
  const { page } = await openSampleApp();
  await filter(page).fill('DUP_04_0301_0301');
  await item(page, 'DUP_04_0301_0301').click();
  await page.keyboard.press('Shift+F10');
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Nuovo obiettivo sotto…');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nuovo obiettivo' });
  await expect
    .poll(() => dialog.getByRole('combobox', { name: 'Collegato a' }).inputValue())
    .toMatch(/^DUP_04_0301_0301/u);
  expect(await dialog.getByRole('combobox', { name: 'Livello' }).inputValue()).toBe('OBIETTIVO DI PEG');
  await page.keyboard.press('Escape');
  await filter(page).fill('MOBILITA pums');
  await page.getByText('1 di 42 obiettivi').waitFor();
  const cameras = items(page).last();
  await cameras.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Elimina' }).click();
  await page.getByText('0 di 41 obiettivi').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('1 di 42 obiettivi').waitFor();
});

test('several objectives are chosen with keys and mouse, and take a responsible in one step of undo', async () => {
  const { page } = await openSampleApp();
  await filter(page).fill('2026_');
  await page.getByText('18 di 42 obiettivi').waitFor();
  const chosen = items(page).and(page.locator('[aria-selected="true"]'));
  const pegs = items(page).and(page.locator('[aria-level="4"]'));
  await pegs.nth(0).click({ modifiers: ['Control'] });
  await expect.poll(() => focused(page)).toMatch(/^2026_/u);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Space');
  await expect.poll(() => chosen.count()).toBe(2);
  await page.getByText('2 scelti', { exact: true }).waitFor();
  const codes = await chosen.evaluateAll((lines) =>
    lines.map((line) => line.getAttribute('title')?.split(' ')[0] ?? ''),
  );
  await chosen.last().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Cambia il responsabile…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Responsabile di 2 obiettivi' });
  await dialog.getByText(codes.join(', ')).waitFor();
  await page.keyboard.type('PERSONA NUOVA');
  await dialog.getByRole('button', { name: 'Cambia in tutti' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Filtri', exact: true }).click();
  await page.getByRole('combobox', { name: 'Responsabile' }).click();
  await page.getByRole('option', { name: 'PERSONA NUOVA' }).click();
  await page.getByText('2 di 42 obiettivi').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.getByText('0 di 42 obiettivi').waitFor();
});

test('the year is chosen with the keyboard, and is that of tree, findings and objective', async () => {
  const { page } = await openSampleApp();
  const [year, toLook] = [
    page.getByRole('button', { name: /^Anno: / }),
    page.getByRole('button', { name: /^\d+ da guardare$/u }),
  ];
  await page.getByText('42 obiettivi', { exact: true }).waitFor();
  await toLook.waitFor();
  const now = await toLook.textContent();
  await page.keyboard.press('Control+Shift+A');
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('2026 18 obiettivi');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('25 obiettivi', { exact: true }).waitFor();
  await expect.poll(() => year.getAttribute('aria-label')).toBe('Anno: 2025');
  // Keys go on where they were.
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('treeitem');
  await expect.poll(() => toLook.textContent()).toBe('2 da guardare');

  // What is of another year is found, and shows it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('2026_A01_01');
  await page.getByRole('option', { name: '2026_A01_01' }).first().click();
  await expect.poll(() => year.getAttribute('aria-label')).toBe('Anno: 2026');
  await item(page, '2026_A01_01').waitFor();
  await expect.poll(() => toLook.textContent()).toBe(now);

  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('menuitem', { name: '2027 nessun obiettivo' }).click();
  await page.getByRole('heading', { name: 'Nel 2027 non ci sono obiettivi' }).waitFor();
  await page.getByRole('button', { name: 'Nuovo obiettivo' }).last().click();
  await expect.poll(() => page.getByRole('dialog').getByRole('textbox', { name: 'Anno' }).inputValue()).toBe('2027');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Mostra il 2026' }).click();
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('treeitem');
  await expect.poll(() => year.getAttribute('aria-label')).toBe('Anno: 2026');
});
