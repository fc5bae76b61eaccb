import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useRowHeight } from '../grid/drawn/use-row-height.ts';
import styles from './choice-list.module.css';

interface ChoiceListProps<Key extends string> {
  readonly label: string;
  /** One key a line, in order. */
  readonly keys: readonly Key[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
  /** Height of a line, in rem. */
  readonly lineRem: number;
  /** What a line says, by its place. */
  readonly line: (index: number) => ReactNode;
  /** Keys beyond going about; @returns whether it was one. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  readonly onDoubleClick?: () => void;
  readonly className?: string | undefined;
}

/** A list to choose one line of. Arrows go about and choose; of thousands of lines only those in sight are drawn. */
export function ChoiceList<Key extends string>(props: ChoiceListProps<Key>) {
  const { label, keys, chosen, onChoose, lineRem, line, onKey, onDoubleClick, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const linePixels = useRowHeight(ruler);
  const name = useId();
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => linePixels,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 10,
    // What is active is always there, to be spoken of.
    rangeExtractor: (seen) =>
      [...new Set([...defaultRangeExtractor(seen), ...(at < 0 ? [] : [at])])].sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size of letters is measured anew.
  useEffect(() => {
    virtual.measure();
  }, [linePixels]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual.scrollToIndex]);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / linePixels) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (onKey?.(event) === true) {
      event.preventDefault();
      return;
    }
    const next = STEPS[event.key]?.(at, keys.length, page);
    const key = next === undefined ? undefined : keys[Math.max(0, Math.min(keys.length - 1, next))];
    if (key === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onChoose(key);
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${name}${at}`}
      className={`${styles.root} ${className ?? ''}`}
      style={{ '--line': `${lineRem}rem` }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        const [first] = keys;
        if (at < 0 && first !== undefined) onChoose(first);
      }}
    >
      <div role="presentation" className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
        <div ref={ruler} aria-hidden className={styles.ruler} />
        {virtual.getVirtualItems().map(({ index, start }) => {
          const key = keys[index];
          if (key === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys for all its options.
            <div
              key={key}
              id={`${name}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-setsize={keys.length}
              aria-posinset={index + 1}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(key)}
              onDoubleClick={onDoubleClick}
            >
              {line(index)}
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
