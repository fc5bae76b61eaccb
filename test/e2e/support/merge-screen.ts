import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the merge screen hears the keys. */
export async function listens(page: Page): Promise<void> {
  const list = page.getByRole('main').getByRole('listbox');
  await expect.poll(() => list.evaluate((one) => one.matches(':focus')), { timeout: 10_000 }).toBe(true);
}

/** Waits until the focus has come to rest: a dialog that closes gives it back, and the screen that opens takes it. */
export async function focusAtRest(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const rests = `(async () => {
    const held = document.activeElement;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return held !== document.body && document.activeElement === held;
  })()`;
  await expect.poll(() => page.evaluate<boolean>(rests), { timeout: 10_000 }).toBe(true);
}
