import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the focus is on, as a person would call it. */
const FOCUSED = `(() => {
  const { activeElement: element } = document;
  const label = element?.labels?.[0]?.textContent;
  return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
})()`;

/** Presses Tab until what has the focus is called this; what is not there yet is waited for, round after round. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  await expect.poll(() => oneRound(page, name), { timeout: 30_000, interval: 200 }).toBe('reached');
}

/** Presses Tab until this has the focus, or until the round has surely come back to where it began: then what it met. */
async function oneRound(page: Page, name: RegExp): Promise<string> {
  const met: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = String(await page.evaluate(FOCUSED));
    if (name.test(focused)) return 'reached';
    met.push(focused);
  }
  return met.join(' | ');
}
