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

/** Which file, and how far one has come. */
export function TableSteps({ step, fileName }: TableStepsProps) {
  return (
    <div className={styles.steps}>
      <strong className={styles.file}>{fileName}</strong>
      <ol className={styles.stepList} aria-label="Passi">
        {STEPS.map(({ step: one, label }, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {index + 1}. {label}
          </li>
        ))}
      </ol>
    </div>
  );
}
