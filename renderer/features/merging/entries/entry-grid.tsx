import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { MergeEntry, MergeSummary } from '../../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../../shared/schemas/difference.ts';
import { useMerge } from '../../../stores/merge-store.ts';
import styles from './entries.module.css';
import { EntryHeads } from './entry-heads.tsx';
import { EntryRow } from './entry-row.tsx';

interface EntryGridProps {
  readonly label: string;
  readonly summary: MergeSummary;
  readonly entries: readonly MergeEntry[];
  readonly onChoose: (entry: MergeEntry, side: Side | null) => void;
  readonly onType: (entry: MergeEntry, text: string) => Promise<string | null>;
  /** Back to the list of groups. */
  readonly onLeave: () => void;
  /** Whether the active difference is to take the focus as soon as it is drawn. */
  readonly takesFocus: RefObject<boolean>;
}

/** A difference is about so many pixels tall until it is measured. */
const ABOUT = 132;

/** The differences of one group. The keys are about one of them; of hundreds only those in sight are drawn. */
export function EntryGrid({ label, summary, entries, onChoose, onType, onLeave, takesFocus }: EntryGridProps) {
  const entryKey = useMerge((state) => state.entryKey);
  const scroller = useRef<HTMLDivElement>(null);
  const [typingKey, setTypingKey] = useState<string | null>(null);
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === entryKey),
  );
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ABOUT,
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 4,
    // What is active is always there, to hold the focus.
    rangeExtractor: (seen) => [...new Set([...defaultRangeExtractor(seen), at])].sort((a, b) => a - b),
  });
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    virtual.scrollToIndex(at);
    const row = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].find(
      ({ dataset }) => dataset['entry'] === entries[at]?.key,
    );
    if (row === undefined) return;
    takesFocus.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  const onActivate = useCallback(({ key }: MergeEntry) => useMerge.setState({ entryKey: key }), []);

  const onTyping = useCallback(
    (entry: MergeEntry, isTyping: boolean) => {
      setTypingKey(isTyping ? entry.key : null);
      // From the field back to the difference that it was about.
      if (!isTyping) takesFocus.current = true;
    },
    [takesFocus],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const entry = entries[at];
    const choice = summary.kind === 'comparison' ? undefined : CHOICES[event.key];
    const next = STEPS[event.key]?.(at, entries.length);
    if (entry !== undefined && choice !== undefined) {
      if (canChoose(entry, choice)) onChoose(entry, choice);
    } else if (entry !== undefined && event.key === '3') {
      if (summary.kind !== 'comparison' && entry.isTypable) setTypingKey(entry.key);
    } else if (next !== undefined) {
      takesFocus.current = true;
      useMerge.setState({ entryKey: entries[Math.max(0, Math.min(entries.length - 1, next))]?.key ?? null });
    } else if (event.key === 'Escape' || event.key === 'ArrowLeft') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="grid" aria-label={label} aria-rowcount={entries.length + 1} className={styles.grid}>
      <EntryHeads summary={summary} />
      <div ref={scroller} role="presentation" className={styles.scroller}>
        <div role="rowgroup" className={styles.sheet} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            return (
              <div
                key={entry.key}
                ref={virtual.measureElement}
                role="presentation"
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <EntryRow
                  entry={entry}
                  index={index}
                  isActive={index === at}
                  isComparison={summary.kind === 'comparison'}
                  onChoose={onChoose}
                  isTyping={entry.key === typingKey}
                  onType={onType}
                  onTyping={onTyping}
                  onActivate={onActivate}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Whether a key can mean something: conflicts are decided, and what would be taken is declined. */
function canChoose({ state, choices, decision }: MergeEntry, choice: Side | null): boolean {
  if (state === 'taken') return choice === 'mine' || decision !== null;
  if (state === 'unread') return choice === null && decision !== null;
  return state === 'conflict' && (choice === null || choices.includes(choice));
}

/** What the keys choose; 0 takes the choice back. */
const CHOICES: Readonly<Record<string, Side | null>> = { 1: 'mine', 2: 'theirs', 0: null };

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
