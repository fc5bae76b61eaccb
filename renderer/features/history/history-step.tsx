import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { FieldChange } from '../../../shared/ipc/channels/history.ts';
import { ChangeValues } from './change-values.tsx';
import type { HistoryStep } from './grouped-changes.ts';
import styles from './history.module.css';

interface StepProps {
  readonly step: HistoryStep;
  /** `14:32`. */
  readonly hour: string;
  /** Puts back the value before a change; null where nothing can be written. */
  readonly onRestore: ((change: FieldChange) => void) | null;
}

/** One step: when, who, what it was called, and the fields it changed. */
export function Step({ step, hour, onRestore }: StepProps) {
  return (
    <li className={styles.step}>
      <div className={styles.about}>
        <time dateTime={step.at}>{hour}</time>
        <span className={styles.who}>{step.who}</span>
        <span className={styles.label}>{step.label}</span>
      </div>
      <ul className={styles.changes}>
        {step.changes.map((change) => (
          <li key={change.changeId} className={styles.change}>
            <span className={styles.field}>{whatChanged(change)}</span>
            <ChangeValues before={change.before} after={change.after} />
            {change.restorable && onRestore !== null && (
              <Button
                variant="subtle"
                size="compact-sm"
                className={styles.restore ?? ''}
                leftSection={<IconArrowBackUp aria-hidden size="1rem" />}
                aria-label={`Ripristina ${whatChanged(change)} com'era prima delle ${hour}`}
                onClick={() => onRestore(change)}
              >
                Ripristina
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** `fase 2: peso`; of the objective itself, the field alone. */
function whatChanged({ subject, field }: FieldChange): string {
  return subject === 'obiettivo' ? field : `${subject}: ${field}`;
}
