import {
  beginningOf,
  beginningOfPane,
  type FocusPlace,
  foundAgain,
  paneNamed,
  placeOf,
  topDialog,
} from './focus-place.ts';

/** Panes in which keys go on where the one they were in is gone, or has nothing to go on from. */
const NEXT_BEST = ['start', 'main', 'tree', 'head'] as const;

let last: FocusPlace | null = null;
/** The last place that was not over the window: what is gone from there leaves the focus to it. */
let below: FocusPlace | null = null;
const lastIn = new Map<string, FocusPlace>();
/** What has the focus until the place it is meant for is there; the place is null where anything in the same pane will do. */
let standIn: { readonly element: HTMLElement; readonly place: FocusPlace | null } | null = null;
let giving = false;

/**
 * Keeps the focus on something, whatever becomes of what had it: taken away, put out of use, drawn anew for another objective. It goes
 * to the same thing where that is drawn again, at once or a while later; until then to where keys go on. Called once, for the whole window.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (giving || !(target instanceof HTMLElement) || target === document.body) return;
    standIn = null;
    last = placeOf(target);
    if (last.pane === null) return;
    below = last;
    lastIn.set(last.pane, last);
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) setTimeout(look);
  });
  let isDrawing = false;
  new MutationObserver(() => {
    look();
    if (isDrawing) return;
    isDrawing = true;
    // What is put out of use loses the focus only when the page is next drawn.
    requestAnimationFrame(() => {
      isDrawing = false;
      setTimeout(look);
    });
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
}

/** Whether nothing that the person chose has the focus: who knows better may take it. */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === standIn?.element;
}

/** Where the focus is, or is to be; null before it was anywhere. */
export function focusPlace(): FocusPlace | null {
  return lasting(standIn?.place ?? last);
}

/** Leads to a place, as soon as it is there; until then to where keys go on, in its pane if that is on screen. */
export function bringFocus(asked: FocusPlace | null): void {
  const place = lasting(asked) ?? asked;
  const found = place === null ? null : foundAgain(place);
  if (found === null || !give(found)) standFor(place, nextBest(place?.pane ?? null));
}

/** Where the focus was last in a pane; where keys begin in it, if it was never there. */
export function placeIn(pane: string): FocusPlace {
  return lastIn.get(pane) ?? beginningOfPane(pane);
}

/** Leads to where keys begin in a pane whose content gives way to another. */
export function enterPane(name: string): void {
  const place = beginningOfPane(name);
  lastIn.set(name, place);
  last = place;
  below = place;
  const pane = paneNamed(name);
  if (pane !== null) standBy(pane, place);
}

function lasting(place: FocusPlace | null): FocusPlace | null {
  return place !== null && place.pane === null && place.element?.isConnected !== true ? below : place;
}

function look(): void {
  const { activeElement } = document;
  if (standIn !== null && activeElement === standIn.element) settle(standIn);
  else if (activeElement === document.body || activeElement === null) {
    const dialog = topDialog();
    if (dialog === null) bringFocus(focusPlace());
    else bringWithin(dialog);
  }
}

/** Nothing under a dialog gets the focus. */
function bringWithin(dialog: HTMLElement): void {
  const found = last === null ? null : foundAgain(last);
  if (found === null || !dialog.contains(found) || !give(found)) standFor(last?.pane === null ? last : null, dialog);
}

/** Goes on from a stand-in to what it stands for, if that has come. */
function settle({ element, place }: NonNullable<typeof standIn>): void {
  const found = place === null ? null : foundAgain(place);
  if (found !== null) give(found);
  else if (element.matches('[data-pane]') && beginningOf(element) !== element) standFor(place, element);
}

function standFor(place: FocusPlace | null, part: HTMLElement | null): void {
  if (part !== null) standBy(beginningOf(part), place);
}

function standBy(element: HTMLElement, place: FocusPlace | null): void {
  standIn = { element, place };
  giving = true;
  element.focus({ preventScroll: true });
  giving = false;
}

/** @returns whether it took the focus. */
function give(element: HTMLElement): boolean {
  standIn = null;
  element.focus();
  return document.activeElement === element;
}

function nextBest(first: string | null): HTMLElement | null {
  const panes = [...(first === null ? [] : [first]), ...NEXT_BEST]
    .map(paneNamed)
    .filter((pane) => pane?.checkVisibility() === true);
  return panes.find((pane) => pane !== null && beginningOf(pane) !== pane) ?? panes[0] ?? null;
}
