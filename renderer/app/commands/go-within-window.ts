import { paneNamed } from '../../components/focus/focus-place.ts';
import { bringFocus, focusPlace, placeIn } from '../../components/focus/keep-focus.ts';

/** The panes, as F6 goes round them. */
const PANES = ['tree', 'main', 'preview', 'head'] as const;

/** Goes to the next pane that is on screen, or to the one before: to where one was in it last. */
export function goToPane(direction: 1 | -1): void {
  const shown: readonly string[] = PANES.filter((name) => paneNamed(name) !== null);
  const from = shown.indexOf(focusPlace()?.pane ?? '');
  const to = shown.at((from + direction) % shown.length);
  if (to !== undefined) bringFocus(placeIn(to));
}

/** Shows the next tab of the page, or the one before: round, as sheets of a workbook are gone through. */
export function goToTab(direction: 1 | -1): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('[data-pane="main"] [role="tab"]')];
  const from = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  tabs.at((from + direction) % tabs.length)?.click();
}
