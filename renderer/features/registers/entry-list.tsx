import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { FindingMark } from '../../components/findings/finding-mark.tsx';
import type { RegisterEntry } from './register-entry.ts';
import styles from './registers.module.css';
import { useRowPixels } from './use-row-pixels.ts';

interface EntryListProps {
  readonly label: string;
  readonly entries: readonly RegisterEntry[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  /** Goes on to the fields of the chosen one: Enter or F2. */
  readonly onEdit: () => void;
  /** Moves the chosen one up or down; null where order is not the person's. */
  readonly onMove: ((direction: -1 | 1) => void) | null;
}

/** The rows of a register to choose one of. Arrows go about; only rows in sight are drawn. */
export function EntryList({ label, entries, chosen, onChoose, onEdit, onMove }: EntryListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowPixels = useRowPixels();
  const name = useId();
  const at = entries.findIndex(({ id }) => id === chosen);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 10,
    // What is active is always there, to be spoken of.
    rangeExtractor: (seen) =>
      [...new Set([...defaultRangeExtractor(seen), ...(at < 0 ? [] : [at])])].sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size of letters is measured anew.
  useEffect(() => {
    virtual.measure();
  }, [rowPixels]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual.scrollToIndex]);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? -1 : 1;
    if (event.ctrlKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove?.(direction);
      return;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      onEdit();
      return;
    }
    const next = STEPS[event.key]?.(at, entries.length, page);
    const entry = next === undefined ? undefined : entries[Math.max(0, Math.min(entries.length - 1, next))];
    if (entry === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onChoose(entry.id);
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${name}${at}`}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={() => {
        const [first] = entries;
        if (at < 0 && first !== undefined) onChoose(first.id);
      }}
    >
      <div role="presentation" className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys for all its options.
            <div
              key={entry.id}
              id={`${name}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              className={styles.entry}
              style={{ transform: `translateY(${start}px)`, '--depth': entry.depth ?? 0 }}
              onClick={() => onChoose(entry.id)}
              onDoubleClick={onEdit}
            >
              {entry.note !== undefined && <span className={styles.note}>{entry.note}</span>}
              <span className={styles.entryLabel}>{entry.label}</span>
              <FindingMark count={entry.marked === true ? 1 : 0} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, (at: number, count: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _count, page) => at + page,
  PageUp: (at, _count, page) => at - page,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
