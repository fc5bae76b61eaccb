import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { counted } from '../../../shared/format/counted.ts';
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

/** One step in one line: when, what, from what to what. A block that was written at once opens to the fields it changed. */
export function Step({ step, hour, onRestore }: StepProps) {
  const [only, another] = step.changes;
  const time = <time dateTime={step.at}>{hour}</time>;
  if (only === undefined) return null;
  if (another === undefined)
    return (
      <li className={styles.step}>
        {time}
        <Change change={only} hour={hour} onRestore={onRestore}>
          {/* The step is mostly called after its field; what else it was, an undo or an import, is said too. */}
          {!step.label.startsWith(only.field) && <span className={styles.label}>{step.label}</span>}
        </Change>
      </li>
    );
  return (
    <li className={styles.step}>
      {time}
      <details className={styles.block}>
        <summary>
          {step.label} <span className={styles.label}>{counted(step.changes.length, 'valore', 'valori')}</span>
        </summary>
        <ul className={styles.changes}>
          {step.changes.map((change) => (
            <li key={change.changeId}>
              <Change change={change} hour={hour} onRestore={onRestore} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

interface ChangeProps extends Omit<StepProps, 'step'> {
  readonly change: FieldChange;
  readonly children?: ReactNode;
}

function Change({ change, hour, onRestore, children }: ChangeProps) {
  return (
    <div className={styles.change}>
      <span className={styles.field}>
        {whatChanged(change)}
        {children}
      </span>
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
    </div>
  );
}

/** `fase 2: peso`; of the objective itself, the field alone. */
function whatChanged({ subject, field }: FieldChange): string {
  return subject === 'obiettivo' ? field : `${subject}: ${field}`;
}
