import type { Page } from 'playwright-core';
import { startApp } from '../../support/app/start-app.ts';
import { median } from '../statistics.ts';
import { ROUNDS, rounds, untilShown } from './until-shown.ts';

const PREVIEW = 'section[aria-label="Anteprima della scheda"]';

/** What is done all day, by name, with the seconds from the key to the second frame that shows what came of it. */
export type DailyActs = Readonly<Record<string, number>>;

/** Acts that look at all objectives, and may take longer among many. */
export const OVER_ALL: ReadonlySet<string> = new Set(['result of the tree filter', 'change of plan', 'Da guardare']);

/** What is told without a bar: all objectives of a plan come from the archive, once in a sitting; after that they are there. */
export const FIRST_PLAN = 'change of plan, the first time';

/** Does what is done all day in a window with an archive open, its findings worked out. @param folder of this window alone. */
export async function measureDailyActs(folder: string, archive: string): Promise<DailyActs> {
  const { page, close } = await startApp({ archiveFolder: folder, choices: [[archive]] });
  try {
    page.setDefaultTimeout(120_000);
    await page.getByRole('button', { name: 'Apri…' }).click();
    await page.getByRole('tree').waitFor();
    await page.getByRole('button', { name: /\d da guardare/u }).waitFor();
    await page.waitForTimeout(1_000);
    return await acts(page);
  } finally {
    await close({ discarding: true });
  }
}

async function acts(page: Page): Promise<DailyActs> {
  const filter = page.getByRole('textbox', { name: "Filtra l'albero" });
  const findings = page.getByRole('button', { name: /da guardare$/u });
  // To the objectives with rows: those of the sample stand first, and the parents of all.
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('tab', { name: /^Fasi/u }).click();
  await page.locator('[role=gridcell][data-row="0"][data-column="3"]').click();
  const measured: Record<string, number> = {};
  measured['Invio in the grid'] = await rounds(async () => {
    await page.keyboard.type('7');
    return untilShown(page, () => page.keyboard.press('Enter'), 'true');
  });
  await page.getByText(/^Tutto salvato/u).waitFor();
  const code = `(document.querySelector('main header')?.textContent ?? '')`;
  const objective = { shown: [] as number[], printed: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await page.evaluate<string>(code);
    const other = `${code} !== '' && ${code} !== ${JSON.stringify(before)}`;
    objective.shown.push(await untilShown(page, () => page.keyboard.press('Alt+ArrowDown'), other));
    await page.waitForTimeout(600);
    const pages = await page.evaluate<string>(`document.querySelector('${PREVIEW}')?.innerText ?? ''`);
    const printed = `(document.querySelector('${PREVIEW}')?.innerText ?? '') !== ${JSON.stringify(pages)}`;
    objective.printed.push(await untilShown(page, () => page.keyboard.press('Alt+ArrowDown'), printed));
    await page.waitForTimeout(600);
  }
  measured['opening an objective'] = median(objective.shown);
  measured['opening an objective, its preview'] = median(objective.printed);
  const dialog = `document.querySelector('[role=dialog]') !== null`;
  measured['print dialog'] = await rounds(async () => {
    const seconds = await untilShown(page, () => page.keyboard.press('Control+p'), dialog);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return seconds;
  });
  const narrowed = `/\\d di [\\d.]+ obiettivi/.test(document.querySelector('section[aria-label="Albero degli obiettivi"]')?.innerText ?? '')`;
  measured['result of the tree filter'] = await rounds(async () => {
    await filter.focus();
    const seconds = await untilShown(page, () => page.keyboard.press('p'), narrowed);
    await filter.fill('');
    await page.waitForTimeout(600);
    return seconds;
  });
  measured['Da guardare'] = await rounds(async () => {
    const list = `document.querySelector('main h2')?.textContent === 'Da guardare' && document.querySelectorAll('main li').length > 0`;
    const seconds = await untilShown(page, () => findings.click(), list);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('tab', { name: /^Fasi/u }).waitFor();
    return seconds;
  });
  const plan = page.getByRole('button', { name: /^(?:BENCH|DUP|Vista)/u }).first();
  const choose = async (which: 'first' | 'last') => {
    const tree = `document.querySelector('[role=tree]')?.innerText ?? ''`;
    const before = await page.evaluate<string>(tree);
    await plan.click();
    const item = page.getByRole('menuitem')[which]();
    await item.waitFor();
    const changed = `(${tree}) !== '' && (${tree}) !== ${JSON.stringify(before)}`;
    return untilShown(page, () => item.click(), changed);
  };
  await choose('last');
  measured[FIRST_PLAN] = await choose('first');
  await choose('last');
  measured['change of plan'] = await rounds(async () => {
    const seconds = await choose('first');
    await choose('last');
    return seconds;
  });
  return measured;
}
