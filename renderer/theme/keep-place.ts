import type { FocusEvent } from 'react';

/**
 * Mantine sets the first focus of a menu or dialog twice, the second time once the page is free: on a busy computer keys were pressed by then,
 * and what they led to would lose the focus again to the first line. It goes to what is marked, so the mark follows the focus.
 */
export function keepPlace({ currentTarget, target }: FocusEvent<HTMLElement>): void {
  // What stands over it, as a list of choices, is its child for React alone.
  if (target === currentTarget || !currentTarget.contains(target)) return;
  for (const marked of currentTarget.querySelectorAll(MARKED)) marked.removeAttribute(MARK);
  target.setAttribute(MARK, '');
}

const MARK = 'data-autofocus';
const MARKED = `[${MARK}]`;
