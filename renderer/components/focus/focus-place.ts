/** What may have the focus by keyboard, as it stands on the page. */
const FOCUSABLE =
  'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, [tabindex]:not([tabindex="-1"])';

/** The parts of the window that hold the focus when nothing in them can: each is marked so, and takes a click that nothing else takes. */
const PANE = '[data-pane]';

/** Where the focus was, told so that it is found again in what is drawn in its place: another objective, the same one anew. */
export interface FocusPlace {
  /** What had it; null where that is not drawn yet. */
  readonly element: HTMLElement | null;
  /** The pane it was in; null for what stands over the window. */
  readonly pane: string | null;
  /** Finds the same thing in a pane as it stands now. */
  readonly again: (pane: HTMLElement) => HTMLElement | null;
}

/** The pane of this name, if it is on screen. */
export function paneNamed(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${CSS.escape(name)}"]`);
}

/** Where keys go on in a pane, once there is something in it. */
export function beginningOfPane(name: string): FocusPlace {
  const again: FocusPlace['again'] = (pane) => {
    const element = beginningOf(pane);
    return element === pane ? null : element;
  };
  return { element: null, pane: name, again };
}

/** Remembers where the focus is. Of an item of a menu, the button that opened the menu: it will still be there. */
export function placeOf(focused: HTMLElement): FocusPlace {
  const element = opener(focused) ?? focused;
  return { element, pane: element.closest<HTMLElement>(PANE)?.dataset['pane'] ?? null, again: finderOf(element) };
}

/** The very element, or what has come in its place; null while neither can have the focus. */
export function foundAgain({ element, pane, again }: FocusPlace): HTMLElement | null {
  if (element !== null && canHaveFocus(element)) return element;
  const shown = pane === null ? null : paneNamed(pane);
  const found = shown === null ? null : again(shown);
  return found !== null && canHaveFocus(found) ? found : null;
}

/** Where keys go on in a part of the window: the thing chosen in it, else the first there is, else the part itself. */
export function beginningOf(part: HTMLElement): HTMLElement {
  const chosen = part.querySelectorAll<HTMLElement>(
    '[data-autofocus], [role="tab"][aria-selected="true"], [role="treeitem"][tabindex="0"], [role="listbox"][tabindex="0"]',
  );
  return [...chosen, ...part.querySelectorAll<HTMLElement>(FOCUSABLE)].find(canHaveFocus) ?? part;
}

/** The dialog that stands over all else, if any. */
export function topDialog(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"]')].findLast(isSeen) ?? null;
}

function opener(element: HTMLElement): HTMLElement | null {
  const id = element.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return id === null || id === undefined ? null : document.getElementById(id);
}

function finderOf(element: HTMLElement): FocusPlace['again'] {
  const cell = element.closest<HTMLElement>('[role="grid"] [data-row]');
  if (cell !== null) return (pane) => cellLike(pane, Number(cell.dataset['row']), Number(cell.dataset['column']));
  const field = element.closest<HTMLElement>('[data-field]')?.dataset['field'];
  if (field !== undefined)
    return (pane) =>
      pane.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] :is(input, textarea, button):enabled`);
  const role = element.getAttribute('role');
  if (role === 'treeitem') return (pane) => pane.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
  if (role === 'tab') return (pane) => pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  return () => null;
}

/** The cell of a grid at this row and column; of the last row drawn, where there are fewer. */
function cellLike(pane: HTMLElement, row: number, column: number): HTMLElement | null {
  const cells = [...pane.querySelectorAll<HTMLElement>(`[role="grid"] [data-row][data-column="${column}"]`)];
  return cells.findLast(({ dataset }) => Number(dataset['row']) <= row) ?? cells[0] ?? null;
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null && isSeen(element);
}

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
