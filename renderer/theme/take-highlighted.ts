import type { KeyboardEvent } from 'react';

/**
 * Enter in a list takes the option that is highlighted. Mantine goes by a number of its own, which the opening of the list may set back
 * after the first letters have highlighted another: Enter would then take nothing and send the form.
 */
export function takeHighlighted(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const listId = event.currentTarget.getAttribute('aria-controls');
  const list = listId === null ? null : document.getElementById(listId);
  const option = list?.querySelector<HTMLElement>('[data-combobox-selected]');
  if (option === null || option === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  option.click();
}
