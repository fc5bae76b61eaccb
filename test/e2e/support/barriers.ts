import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds serious or critical in a part of the page as it stands, one line each: in the light theme by every rule, in the dark
 * one by its colours, which alone differ. Of the whole body the printed page is left out: it is judged as a document.
 */
export async function barriers(page: Page, where: string, part = 'body'): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(100);
    // In a page of its own axe would need a second window, which the application denies.
    const axe = new AxeBuilder({ page }).setLegacyMode().include(part);
    if (part === 'body') axe.exclude('article');
    const only = colorScheme === 'light' ? {} : { runOnly: { type: 'rule' as const, values: ['color-contrast'] } };
    const { violations } = await axe.options({ preload: false, resultTypes: ['violations'], ...only }).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(
        ...nodes.map(({ html, failureSummary }) => `${where}, ${colorScheme}: ${id} ${html} ${failureSummary}`),
      );
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
