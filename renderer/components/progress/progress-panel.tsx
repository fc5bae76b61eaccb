import { Button, Progress } from '@mantine/core';
import { italianCount } from '../../../shared/format/counted.ts';
import styles from './progress-panel.module.css';

interface ProgressPanelProps {
  /** What is being done: «Stampa di 40 schede». */
  readonly what: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** What is counted: «obiettivi». */
  readonly unit: string;
  /** Absent where it cannot be stopped any more. */
  readonly onCancel?: () => void;
}

/** Long work: what is being done, how much is left, and Annulla. The rest of the window goes on. */
export function ProgressPanel({ what, done, total, unit, onCancel }: ProgressPanelProps) {
  const count = total === null ? '' : `${italianCount(done)} di ${italianCount(total)} ${unit}`;
  const percent = total === null || total === 0 ? 100 : (100 * done) / total;
  return (
    <section className={styles.root} aria-label={what}>
      <div className={styles.text}>
        <span>{what}</span>
        <span className={styles.count}>{count}</span>
      </div>
      <Progress.Root size="md" transitionDuration={0}>
        <Progress.Section
          value={percent}
          animated={total === null}
          aria-label={what}
          aria-valuetext={count || 'In corso'}
        />
      </Progress.Root>
      {onCancel !== undefined && (
        <Button variant="default" onClick={onCancel}>
          Annulla
        </Button>
      )}
    </section>
  );
}
