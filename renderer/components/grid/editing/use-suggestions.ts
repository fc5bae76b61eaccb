import { type KeyboardEvent, useId, useState } from 'react';
import { matching } from '../../fields/matching.ts';
import type { GridColumn } from '../grid-column.ts';

/**
 * The suggestions of a cell while it is written. Arrows choose one. When what is written is the beginning or a part of a choice, Enter
 * and Tab take the one it is read as, or the first that matches. What would be added to the list stands last; it is taken by Enter, Tab
 * or the mouse on it alone, never in passing.
 */
export function useSuggestions(
  column: Pick<GridColumn<never, unknown>, 'offers' | 'read' | 'tidy' | 'label'>,
  text: string,
  write: (text: string) => void,
  typedOver: boolean,
) {
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState(text);
  if (chosen === null && typed !== text) setTyped(text);
  const { suggestions, foundBy, added } = column.offers;
  const silent = suggestions.length === 0 || (typedOver && text === '' && typed === '');
  const found = silent ? [] : matching(suggestions, typed, { foundBy });
  const adding = added?.(typed) ?? null;
  const offers = adding === null ? found : [...found, adding];
  const open = offers.length > 0;
  const current = chosen ?? meantBy(column, typed, found);

  const take = (offer: string) => {
    setChosen(null);
    write(offer);
  };
  const choose = (at: number) => {
    const offer = offers[at];
    if (offer === undefined) return;
    setChosen(at);
    write(offer === adding ? typed : offer);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.altKey || event.ctrlKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = ((current ?? (step === 1 ? -1 : 0)) + step + offers.length) % offers.length;
      choose(chosen === null && current !== null && offers[next] === adding ? current : next);
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const offer = current === null ? undefined : offers[current];
      if (offer !== undefined && (chosen === null || offer === adding)) take(offer);
    } else if (event.key.length === 1 || event.key === 'Backspace') setChosen(null);
  };

  return {
    open,
    onKeyDown,
    take,
    list: { id, label: column.label, offers, current },
    aria:
      suggestions.length === 0
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

/** Which of what was found a text stands for: the one that it is read as, or the first where it cannot be read; null where it is itself a value. */
function meantBy(
  { read, tidy }: Pick<GridColumn<never, unknown>, 'read' | 'tidy'>,
  typed: string,
  found: readonly string[],
): number | null {
  if (typed === '' || read === null || found.length === 0) return null;
  if (!read(typed, null).ok) return 0;
  const meant = tidy(typed, null);
  const at = meant === typed ? -1 : found.findIndex((offer) => tidy(offer, null) === meant);
  return at < 0 ? null : at;
}
