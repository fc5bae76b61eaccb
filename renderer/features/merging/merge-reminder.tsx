import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useInterface } from '../../stores/interface-store.ts';
import { useMerge } from '../../stores/merge-store.ts';
import styles from './merging.module.css';

/** Over the other screens: a merge or comparison is still open, and the way back to it. */
export function MergeReminder() {
  const summary = useMerge((state) => state.summary);
  const isShown = useInterface(({ screen }) => screen === 'merge');
  if (summary === null || isShown) return null;
  return (
    <aside className={styles.reminder} aria-label="In sospeso">
      <span className={styles.reminderTitle} title={summary.title}>
        In sospeso: {summary.title}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<IconArrowRight aria-hidden size="1rem" />}
        onClick={() => useInterface.setState({ screen: 'merge' })}
      >
        {summary.kind === 'comparison' ? 'Torna al confronto' : "Torna all'unione"}
      </Button>
    </aside>
  );
}
