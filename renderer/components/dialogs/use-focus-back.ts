import { useEffect, useState } from 'react';

/** Gives the focus back, as the component goes, to what had it when it came: who works by keyboard goes on from there. */
export function useFocusBack(): void {
  const [before] = useState(() => lasting(document.activeElement));
  useEffect(
    () => () => {
      // After whatever comes next has had its chance to take the focus.
      setTimeout(() => {
        if (document.activeElement === document.body) before?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

/** What will still be there: of a menu's item, the button that opened the menu. */
function lasting(element: Element | null): HTMLElement | null {
  const opener = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const lasts = opener === null || opener === undefined ? element : document.getElementById(opener);
  return lasts instanceof HTMLElement && lasts !== document.body ? lasts : null;
}
