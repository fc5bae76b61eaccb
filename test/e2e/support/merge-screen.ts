import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the merge screen hears the keys. */
export async function listens(page: Page): Promise<void> {
  const list = page.getByRole('main').getByRole('listbox');
  await expect.poll(() => list.evaluate((one) => one.matches(':focus')), { timeout: 10_000 }).toBe(true);
}
