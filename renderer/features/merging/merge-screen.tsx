import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import { ConfirmDialog } from '../../components/dialogs/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { discardMerge, groupKeyOf, useMerge } from '../../stores/merge-store.ts';
import { AcceptedNote } from './accepted-note.tsx';
import { ComparisonFoot } from './comparing/comparison-foot.tsx';
import { NoDifference } from './comparing/no-difference.tsx';
import { EntriesPane } from './entries/entries-pane.tsx';
import { ALL_GROUPS } from './groups/group-filters.ts';
import { GroupPane } from './groups/group-pane.tsx';
import { MergeFoot } from './merge-foot.tsx';
import { MergeHead } from './merge-head.tsx';
import styles from './merging.module.css';
import { useMergeActions } from './use-merge-actions.ts';
import { useMergeKeys } from './use-merge-keys.ts';

/** The merge or comparison under way: what differs, by objective, and what is to be done about it. */
export function MergeScreen() {
  const summary = useMerge((state) => state.summary);
  const accepted = useMerge((state) => state.accepted);
  if (accepted !== null) return <AcceptedNote accepted={accepted} />;
  if (summary === null) {
    return (
      <EmptyState title="Nessuna unione in corso">
        Qui si vede, campo per campo, che cosa cambia un file che rientra da un altro ufficio.
      </EmptyState>
    );
  }
  return <OpenMerge key={summary.merge} summary={summary} />;
}

function OpenMerge({ summary }: { readonly summary: MergeSummary }) {
  const chosen = useMerge((state) => state.chosen);
  const [filter, setFilter] = useState(ALL_GROUPS);
  const [isAsking, setAsking] = useState(false);
  const screen = useRef<HTMLElement>(null);
  const group = summary.groups.find((one) => groupKeyOf(one) === chosen);
  // A conflict that the filter hides is shown among all.
  const actions = useMergeActions(() => setFilter((now) => (now.key === 'conflicts' ? now : ALL_GROUPS)));
  const { refusal, onDecide, onChoose, onType, onAccept, takesFocus } = actions;
  useMergeKeys(screen, actions);
  const toList = useCallback(() => focusIn(screen.current, '[role="listbox"]'), []);
  // At once: a key pressed as soon as the screen is seen is heard, and no later step takes the focus from where that key led it.
  useLayoutEffect(toList, [toList]);
  const isDecided = summary.counts.undecided < summary.counts.conflicts || summary.counts.declined > 0;
  return (
    <section ref={screen} className={styles.root} aria-label={summary.title}>
      <div className={styles.sheet}>
        <MergeHead summary={summary} onDecide={onDecide} />
        {summary.groups.length === 0 ? (
          <div className={styles.agreed}>
            <NoDifference summary={summary} />
          </div>
        ) : (
          <div className={styles.body}>
            <GroupPane
              groups={summary.groups}
              filter={filter}
              onFilter={setFilter}
              onEnter={() => focusIn(screen.current, '[data-entry][tabindex="0"]')}
            />
            {group !== undefined && (
              <EntriesPane
                summary={summary}
                group={group}
                onDecide={onDecide}
                onChoose={onChoose}
                onType={onType}
                onLeave={toList}
                takesFocus={takesFocus}
              />
            )}
          </div>
        )}
        {summary.kind === 'comparison' ? (
          <ComparisonFoot summary={summary} onClose={() => void discardMerge()} />
        ) : (
          <MergeFoot
            summary={summary}
            refusal={refusal}
            onAccept={onAccept}
            onDiscard={() => (isDecided ? setAsking(true) : void discardMerge())}
          />
        )}
      </div>
      {isAsking && (
        <ConfirmDialog
          title="Rinunciare all'unione?"
          confirmLabel="Rinuncia"
          onConfirm={discardMerge}
          onClose={() => setAsking(false)}
        >
          Nell'archivio non cambia niente, ma le scelte già fatte vanno perse.
        </ConfirmDialog>
      )}
    </section>
  );
}

function focusIn(screen: HTMLElement | null, target: string): void {
  screen?.querySelector<HTMLElement>(target)?.focus();
}
