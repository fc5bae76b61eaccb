import { type KeyboardEvent, useId, useState } from 'react';
import { matching } from '../../fields/matching.ts';
import type { GridColumn } from '../grid-column.ts';

/**
 * The suggestions of a cell while it is written. Arrows choose one. When what is written cannot be read as it is, as the beginning
 * of a choice, Enter and Tab take the first that matches.
 */
export function useSuggestions(
  column: Pick<GridColumn<never, unknown>, 'suggestions' | 'read' | 'label'>,
  text: string,
  write: (text: string) => void,
  typedOver: boolean,
) {
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState(text);
  if (chosen === null && typed !== text) setTyped(text);
  const offers =
    column.suggestions.length === 0 || (typedOver && text === '' && typed === '')
      ? []
      : matching(column.suggestions, typed);
  const open = offers.length > 0;
  const current = chosen ?? (typed !== '' && column.read?.(text).ok === false ? 0 : null);

  const choose = (at: number) => {
    const offer = offers[at];
    if (offer === undefined) return;
    setChosen(at);
    write(offer);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.altKey || event.ctrlKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(((current ?? (step === 1 ? -1 : 0)) + step + offers.length) % offers.length);
      event.preventDefault();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen === null && current !== null) choose(current);
    else if (event.key.length === 1 || event.key === 'Backspace') setChosen(null);
  };

  return {
    open,
    onKeyDown,
    list: { id, label: column.label, offers, current },
    aria:
      column.suggestions.length === 0
        ? {}
        : {
            role: 'combobox',
            'aria-expanded': open,
            'aria-controls': open ? id : undefined,
            'aria-autocomplete': 'list' as const,
            'aria-activedescendant': open && current !== null ? `${id}-${current}` : undefined,
          },
  };
}
