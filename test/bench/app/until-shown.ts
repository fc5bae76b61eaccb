import type { Page } from 'playwright-core';
import { median } from '../statistics.ts';

export const ROUNDS = 5;

/** Does something so many times. @returns the median of the seconds that it answers. */
export async function rounds(act: () => Promise<number>): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) seconds.push(await act());
  return median(seconds);
}

/** From the first key or click that the page hears to the second frame after something holds in it, in seconds. */
export async function untilShown(page: Page, act: () => Promise<void>, holds: string): Promise<number> {
  // Nothing is answered here, or the answer would be waited for.
  await page.evaluate(`void (window.benchShown = new Promise((resolve) => {
    const heard = () => {
      for (const name of ['keydown', 'pointerdown']) window.removeEventListener(name, heard, true);
      const begun = performance.now();
      const look = () => {
        if (!(${holds})) return void requestAnimationFrame(look);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve((performance.now() - begun) / 1000)));
      };
      queueMicrotask(look);
    };
    for (const name of ['keydown', 'pointerdown']) window.addEventListener(name, heard, true);
  }))`);
  await act();
  return page.evaluate<number>('window.benchShown');
}
