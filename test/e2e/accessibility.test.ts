import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SCENES } from '../shots/scenes.ts';
import { startApp } from '../support/start-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { goTo, openSampleApp } from './support/sample-app.ts';

/** What axe finds serious or critical in a part of the page, one line each. */
async function barriers(page: Page, where: string, part = 'body', rules: readonly string[] = []): Promise<string[]> {
  // In a page of its own axe would need a second window, which the application denies.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(part);
  const only = rules.length === 0 ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
  const { violations } = await axe.options({ preload: false, resultTypes: ['violations'], ...only }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${where}: ${id} ${target} ${failureSummary}`),
    );
}

/** Of a screen the part that is its own is looked at; what stands around all of them, once. */
test.each([
  ['light', []],
  ['dark', ['color-contrast']],
] as const)(
  'no screen or dialog has a serious barrier, %s',
  async (colorScheme, rules) => {
    const { page, choose, folder } = await openSampleApp();
    await page.emulateMedia({ colorScheme });
    const found = await barriers(page, 'finestra vuota', 'body', rules);
    await goTo(page, '2026_A01_01');
    await page.locator('article canvas').first().waitFor();
    found.push(...(await barriers(page, 'anteprima', 'section[aria-label="Anteprima della scheda"]', rules)));
    for (const { name, enter, leave } of SCENES) {
      await enter(page, { choose, folder });
      await page.waitForTimeout(100);
      const part = (await page.getByRole('dialog').count()) > 0 ? '[role=dialog]' : 'main';
      found.push(...(await barriers(page, name, part, rules)));
      await leave?.(page);
    }
    expect(found).toEqual([]);
  },
  90_000,
);

test.each(['light', 'dark'] as const)('the start screen has no serious barrier, %s', async (colorScheme) => {
  const { page, close } = await startApp({ archiveFolder: temporaryFolder() });
  await page.emulateMedia({ colorScheme });
  const found: string[] = [];
  await page.getByRole('button', { name: 'Nuovo archivio' }).waitFor();
  found.push(...(await barriers(page, 'inizio')));
  await page.getByRole('button', { name: 'Nuovo archivio' }).click();
  found.push(...(await barriers(page, 'nuovo archivio')));
  expect(found).toEqual([]);
  await close();
});
