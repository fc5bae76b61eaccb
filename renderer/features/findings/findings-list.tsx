import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { FindingLine } from '../../pieces/findings/finding-line.tsx';
import styles from './findings.module.css';
import type { FindingRow } from './grouped-findings.ts';
import type { FindingActions } from './use-finding-actions.ts';

interface FindingsListProps {
  readonly rows: readonly FindingRow[];
  readonly actions: FindingActions;
}

/** Heads of objectives and findings under them; only those in sight are drawn, for there may be thousands. */
export function FindingsList({ rows, actions }: FindingsListProps) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard, and keys begin here: a filter would take some for itself.
    <section ref={scroller} className={styles.scroller} aria-label="Cose da guardare" tabIndex={0} data-autofocus>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'head' ? <Head row={row} /> : <FindingLine {...actions.of(row.finding)} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Head({ row }: { readonly row: Extract<FindingRow, { kind: 'head' }> }) {
  return (
    <h3 className={styles.objective}>
      {row.code !== null && <span className={styles.code}>{row.code}</span>}
      <span className={styles.objectiveTitle}>{row.title}</span>
      <span className={styles.count}>{row.count}</span>
    </h3>
  );
}
