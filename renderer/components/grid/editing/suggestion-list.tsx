import { useLayoutEffect, useRef } from 'react';
import styles from '../cell-editor.module.css';

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly string[];
  readonly current: number | null;
  readonly onChoose: (offer: string) => void;
}

/** What may be chosen, under the cell being written. The focus stays in the cell. */
export function SuggestionList({ id, label, offers, current, onChoose }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.showPopover(), []);
  useLayoutEffect(() => {
    if (current !== null) list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div ref={list} id={id} popover="manual" role="listbox" aria-label={label} className={styles.offers}>
      {offers.map((offer, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the cell, which names its active option.
        <div
          key={offer}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === current}
          className={styles.offer}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(offer);
          }}
        >
          {offer}
        </div>
      ))}
    </div>
  );
}
