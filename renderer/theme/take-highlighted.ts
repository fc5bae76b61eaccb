import type { KeyboardEvent } from 'react';

/**
 * Enter in a list takes the option that is highlighted. Mantine goes by a number of its own, which the opening of the list may set back
 * after the first letters have highlighted another: Enter would then take nothing and send the form.
 */
export function takeHighlighted(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const option = highlighted(event.currentTarget);
  if (option === null) return;
  event.preventDefault();
  event.stopPropagation();
  option.click();
}

/** The same where nothing is taken that is not highlighted: Mantine's own number may stand for an option that nobody chose. */
export function takeOnlyHighlighted(event: KeyboardEvent<HTMLInputElement>): void {
  const isNone = event.key === 'Enter' && highlighted(event.currentTarget) === null;
  takeHighlighted(event);
  if (!isNone) return;
  event.preventDefault();
  event.stopPropagation();
}

function highlighted(input: HTMLInputElement): HTMLElement | null {
  const listId = input.getAttribute('aria-controls');
  const list = listId === null ? null : document.getElementById(listId);
  return list?.querySelector<HTMLElement>('[data-combobox-selected]') ?? null;
}
