import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../shared/commands.ts';
import { shownKeys } from '../../shared/format/stroke-in-words.ts';
import { openSampleApp } from './support/sample-app.ts';

/** What a list shows a person: of each line its words and its keys. */
async function linesOf(lines: Locator): Promise<readonly string[]> {
  await lines.first().waitFor();
  return lines.evaluateAll((all) => all.map((line) => line.innerText.split('\n').join(' ').trim()));
}

const known = COMMANDS.map((command) => `${command.words} ${shownKeys(command) ?? ''}`.trim());

test('menu, finder and sheet show every command with the same words and the same keys', async () => {
  const { page } = await openSampleApp();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  expect(await linesOf(page.getByRole('menuitem'))).toEqual(known);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  expect(await linesOf(page.getByRole('group', { name: 'Comandi' }).getByRole('option'))).toEqual(known);
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Scorciatoie da tastiera' });
  await sheet.waitFor();
  const shown = await sheet.locator('dl > div').evaluateAll((all) => all.map((line) => line.textContent ?? ''));
  const withKeys = COMMANDS.flatMap((command) => {
    const keys = shownKeys(command);
    return keys === null ? [] : [`${keys}${command.words}`];
  });
  expect(withKeys.filter((line) => !shown.includes(line))).toEqual([]);
});

test('the keys of a command do what its line in the menu does, those of a browser too', async () => {
  const { page } = await openSampleApp();
  const shown = () =>
    page.getByRole('main').getByRole('tabpanel').getByRole('textbox', { name: 'Codice' }).inputValue();
  const choose = async (words: string) => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: words }).click();
  };
  await choose('Obiettivo successivo');
  const first = await shown();
  await choose('Obiettivo successivo');
  await expect.poll(shown).not.toBe(first);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(shown).toBe(first);
  await page.keyboard.press('Control+w');
  await page.getByRole('button', { name: 'Nuovo archivio' }).waitFor();
});
