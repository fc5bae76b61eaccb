import type { KeyboardEvent } from 'react';
import type { FieldBinding } from './field-binding.ts';

/** Esc puts back what was saved, once; where there is nothing to put back the key goes on to whoever is around. */
export function restoreOnEscape({ state, onRestore }: Pick<FieldBinding, 'state' | 'onRestore'>) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || onRestore === undefined || state === 'clean') return;
    event.stopPropagation();
    onRestore();
  };
}
