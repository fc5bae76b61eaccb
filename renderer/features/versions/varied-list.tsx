import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import { VariedBlock } from './varied-block.tsx';
import styles from './versions.module.css';

interface VariedListProps {
  readonly label: string;
  readonly varied: readonly VariedObjective[];
  readonly isOpen: boolean;
}

/**
 * The varied objectives; only those in sight are drawn, for there may be thousands, and the one that has the focus. Tab goes from reason to
 * reason: of the codes only that of the objective one is at is on its way, and the arrows go from code to code.
 */
export function VariedList({ label, varied, isOpen }: VariedListProps) {
  const scroller = useRef<HTMLElement>(null);
  const wanted = useRef<number | null>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, varied.length - 1);
  const virtual = useVirtualizer({
    count: varied.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 150,
    getItemKey: (index) => varied[index]?.objectiveId ?? index,
    overscan: 4,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), stop])].toSorted((one, two) => one - two),
  });
  const moveTo = (index: number, by: -1 | 1): void => {
    let to = index + by;
    while (varied[to]?.what === 'removed') to += by;
    if (varied[to] === undefined) return;
    wanted.current = to;
    setAt(to);
    virtual.scrollToIndex(to);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard, and keys begin here.
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0} data-autofocus>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const one = varied[index];
          if (one === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setAt(index)}
            >
              <VariedBlock
                varied={one}
                isOpen={isOpen}
                isStop={index === stop}
                codeRef={(button) => {
                  if (button === null || wanted.current !== index) return;
                  wanted.current = null;
                  button.focus();
                }}
                onMove={(by) => moveTo(index, by)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
