import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Gallery } from '../../support/gallery.ts';

/** The gallery's return on its screen, the focus in its list. */
export async function openReturn({ open }: Gallery, rows = 3): Promise<Page> {
  const { page } = await open('merging', { rows });
  await page.getByRole('row', { name: /^Stato, cambiato/u }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/listbox/u);
  return page;
}

/** What has the focus: its role, and its name where it has one. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.getAttribute('role')} ${activeElement?.getAttribute('aria-label')}`;
  });

/** What was announced last. */
export const heard = (page: Page) => page.getByRole('status').first().textContent();

/** What is said of what accepting would do. */
export const sum = (page: Page) => page.getByRole('region', { name: 'Che cosa succede' }).textContent();

/** How often the application was asked for something. */
export const asked = (page: Page, name: string) =>
  page.evaluate((one) => window.archive.written.filter((written) => written === one).length, name);
