import { useEffect, useRef } from 'react';
import styles from './tables.module.css';
import type { TableStep } from './use-table-import.ts';

const STEPS: readonly { readonly step: TableStep; readonly label: string }[] = [
  { step: 'reading', label: 'Lettura' },
  { step: 'columns', label: 'Colonne' },
  { step: 'check', label: 'Controllo' },
];

interface TableStepsProps {
  readonly step: TableStep;
  readonly fileName: string;
}

/** Which file, and how far one has come; the step that begins takes the focus, for the button that led to it has gone. */
export function TableSteps({ step, fileName }: TableStepsProps) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is a new step that takes the focus.
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), [step]);
  return (
    <div className={styles.steps}>
      <strong className={styles.file}>{fileName}</strong>
      <ol ref={list} className={styles.stepList} aria-label="Passi">
        {STEPS.map(({ step: one, label }, index) => (
          <li key={one} {...(one === step ? { 'aria-current': 'step', tabIndex: -1 } : {})}>
            {index + 1}. {label}
          </li>
        ))}
      </ol>
    </div>
  );
}
