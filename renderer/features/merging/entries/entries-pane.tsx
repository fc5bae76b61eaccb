import { Button, Loader } from '@mantine/core';
import type { RefObject } from 'react';
import { italianCount } from '../../../../shared/format/counted.ts';
import type { MergeEntry, MergeGroup, MergeSummary } from '../../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../../shared/schemas/difference.ts';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import type { DecisionTarget } from '../../../stores/merge-edits.ts';
import { chooseGroup, groupKeyOf, useMerge } from '../../../stores/merge-store.ts';
import { groupTitle } from '../merge-words.ts';
import styles from './entries-pane.module.css';
import { EntryGrid } from './entry-grid.tsx';
import { UnreadCells } from './unread-cells.tsx';

export interface EntriesPaneProps {
  readonly summary: MergeSummary;
  readonly group: MergeGroup;
  readonly onDecide: (target: DecisionTarget, choice: Side | null, about: string) => void;
  readonly onChoose: (entry: MergeEntry, side: Side | null) => void;
  readonly onType: (entry: MergeEntry, text: string) => Promise<string | null>;
  readonly onLeave: () => void;
  readonly takesFocus: RefObject<boolean>;
}

/** The chosen objective: which it is, choices for all of it, and its differences. */
export function EntriesPane({ summary, group, onDecide, ...grid }: EntriesPaneProps) {
  const key = groupKeyOf(group);
  // The others are among the differences.
  const apart = (group.unread ?? []).filter(({ isEntry }) => !isEntry);
  const found = useMerge(({ entries }) => entries.get(key));
  const { conflicts, undecided, declined } = group.counts;
  const changes = group.counts.added + group.counts.removed + group.counts.changed;
  const decideAll = (choice: Side | null) => onDecide({ kind: 'group', group: key }, choice, groupTitle(group));
  const decideEverything = (choice: Side | null) =>
    onDecide({ kind: 'group', group: key, everything: true }, choice, groupTitle(group));
  return (
    <section className={styles.pane} aria-label="Differenze">
      <header className={styles.paneHead}>
        <h3 className={styles.paneTitle}>
          {group.code !== '' && <span>{group.code}</span>} {groupTitle(group)}
        </h3>
        {conflicts > 1 && (
          <div role="group" aria-label="Per tutto l'obiettivo" className={styles.paneCommands}>
            <span className={styles.paneCount}>{italianCount(conflicts)} conflitti:</span>
            <Button variant="default" size="compact-sm" onClick={() => decideAll('mine')}>
              tutti mio
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => decideAll('theirs')}>
              tutti loro
            </Button>
            {undecided < conflicts && (
              <Button variant="subtle" size="compact-sm" onClick={() => decideAll(null)}>
                togli le scelte
              </Button>
            )}
          </div>
        )}
        {summary.kind !== 'comparison' && changes + declined > 1 && (
          <div role="group" aria-label="Modifiche loro" className={styles.paneCommands}>
            {changes > 0 && (
              <Button variant="default" size="compact-sm" onClick={() => decideEverything('mine')}>
                rifiuta tutto
              </Button>
            )}
            {declined > 0 && (
              <Button variant="subtle" size="compact-sm" onClick={() => decideEverything(null)}>
                riprendi tutto
              </Button>
            )}
          </div>
        )}
      </header>
      {found?.state === 'refused' && (
        <ErrorPanel
          title="Le differenze non si possono mostrare"
          actions={<Button onClick={() => void chooseGroup(key)}>Riprova</Button>}
        >
          {found.reason}
        </ErrorPanel>
      )}
      {found?.state === 'reading' && <Loader role="status" aria-label="Lettura delle differenze" />}
      <UnreadCells unread={apart} />
      {found?.state === 'read' && (found.entries.length > 0 || apart.length === 0) && (
        <EntryGrid
          key={key}
          label={`Differenze di ${group.code || groupTitle(group)}`}
          summary={summary}
          entries={found.entries}
          {...grid}
        />
      )}
    </section>
  );
}
