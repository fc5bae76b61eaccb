import type { Page } from 'playwright-core';

/** For how long the focus may be nowhere while one thing takes the place of another, in milliseconds. */
const MOMENT = 400;
const LOOK_EVERY = 50;

/** In the page: notes each time that the focus stays on the body, with what was done last. */
const WATCH = `(() => {
  if (window.focusLost !== undefined) return;
  window.focusLost = [];
  let deed = 'the start';
  let held = '';
  let looks = 0;
  const told = (element) => element instanceof Element
    ? element.tagName.toLowerCase() + ' «' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) + '»'
    : 'nothing';
  addEventListener('keydown', ({ key, ctrlKey, altKey }) => {
    deed = (ctrlKey ? 'Ctrl+' : '') + (altKey ? 'Alt+' : '') + key;
  }, true);
  addEventListener('pointerdown', ({ target }) => (deed = 'a press on ' + told(target)), true);
  addEventListener('focusin', ({ target }) => (held = told(target)), true);
  setInterval(() => {
    const isNowhere = document.activeElement === document.body || document.activeElement === null;
    // While a part of the program is still being loaded there may be nothing in sight to have it.
    const isLost = isNowhere && [...document.querySelectorAll('button:enabled, input:enabled')].some((one) => one.checkVisibility());
    looks = isLost ? looks + 1 : 0;
    if (looks === ${MOMENT / LOOK_EVERY}) window.focusLost.push('after ' + deed + ', from ' + held);
  }, ${LOOK_EVERY});
})()`;

/**
 * Watches from now on that the focus of the window is never lost: after every act something has it that keys can go on from. The
 * promise is kept or broken by everything that a test does; it is asked for at the end, by `assertFocusKept`.
 */
export async function watchFocus(page: Page): Promise<void> {
  // What begins the page anew begins this anew.
  await page.addInitScript({ content: WATCH });
  await page.evaluate(WATCH);
}

/** @throws where the focus was on the page's body for more than a moment, with what had been done. */
export async function assertFocusKept(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const lost = (await page.evaluate('window.focusLost ?? []')) as readonly string[];
  if (lost.length > 0) throw new Error(`The focus was lost: ${lost.join('; ')}`);
}
