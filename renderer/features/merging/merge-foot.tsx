import { Button } from '@mantine/core';
import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { KeyboardHint } from '../../components/keyboard/keyboard-hint.tsx';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { useWritable } from '../../stores/archive-store.ts';
import { useExchangeWork } from '../../stores/exchange-work.ts';
import { MergeSum } from './merge-sum.tsx';
import styles from './merging.module.css';

interface MergeFootProps {
  readonly summary: MergeSummary;
  readonly refusal: string | null;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
}

/** The sum of what will happen, and the two ways out. */
export function MergeFoot({ summary, refusal, onAccept, onDiscard }: MergeFootProps) {
  const isRunning = useExchangeWork((state) => state.isRunning);
  const writable = useWritable();
  return (
    <section className={styles.foot} aria-label="Che cosa succede">
      {refusal !== null && <ErrorPanel title="Non è stato cambiato niente">{refusal}</ErrorPanel>}
      {!writable && <p className={styles.readOnly}>L'archivio è in sola lettura: qui si può solo guardare.</p>}
      <WorkProgress />
      <div className={styles.footLine}>
        <MergeSum summary={summary} />
        <div className={styles.footCommands}>
          <Button variant="default" disabled={isRunning} onClick={onDiscard}>
            {summary.groups.length === 0 ? 'Chiudi' : 'Rinuncia'}
          </Button>
          <Button
            disabled={!writable}
            loading={isRunning}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyboardHint keys="Ctrl+Invio" />}
            onClick={onAccept}
          >
            Accogli
          </Button>
        </div>
      </div>
    </section>
  );
}
