import { startApp } from '../../support/app/start-app.ts';
import { rounds, untilShown } from '../app/until-shown.ts';
import { median } from '../statistics.ts';

/** Seconds from the key or click to the second frame that shows a screen, by name. */
export type ReviewScreens = Readonly<Record<string, number>>;

/** Opens Verifiche and the year at a glance of the plan of the copies, again and again. @param folder of this window alone. */
export async function measureReviewScreens(folder: string, archive: string): Promise<ReviewScreens> {
  const { page, close } = await startApp({ archiveFolder: folder, choices: [[archive]] });
  try {
    page.setDefaultTimeout(120_000);
    await page.getByRole('button', { name: 'Apri…' }).click();
    await page.getByRole('tree').waitFor();
    await page.getByRole('button', { name: /\d da guardare/u }).waitFor();
    const glance = `/^Il 2026/.test(document.querySelector('main h2')?.textContent ?? '') && document.querySelectorAll('main tfoot td').length > 0`;
    const grid = `/^Verifiche/.test(document.querySelector('main h2')?.textContent ?? '') && document.querySelectorAll('main [role=gridcell]').length > 0`;
    await page.getByRole('button', { name: /^DUP/u }).first().click();
    await page.getByRole('menuitem', { name: /^BENCH/u }).click();
    await page.getByRole('button', { name: /^BENCH/u }).waitFor();
    await page.locator('main tfoot td').first().waitFor();
    const first = await untilShown(page, () => page.keyboard.press('Control+2'), grid);
    // From one to the other and back, as one goes: what stands on screen before is theirs too.
    const to = async (key: string, holds: string) => {
      await page.waitForTimeout(300);
      return untilShown(page, () => page.keyboard.press(key), holds);
    };
    const years: number[] = [];
    const reviews = await rounds(async () => {
      years.push(await to('Control+6', glance));
      return to('Control+2', grid);
    });
    const year = median(years);
    return { 'Verifiche, the first time': first, Verifiche: reviews, 'the year at a glance': year };
  } finally {
    await close({ discarding: true });
  }
}
