import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import styles from './finding-line.module.css';

interface FindingLineProps {
  readonly message: string;
  /** Leads to the place it speaks of. */
  readonly onGo?: () => void;
  /** Corrects it, where there is one right way. */
  readonly onCorrect?: () => void;
  /** Takes it away once somebody has looked: a doubt that an import left. */
  readonly onDismiss?: () => void;
}

/** A finding as a colleague would say it, with «vai» and, where there is one right correction, «correggi»; a doubt with «ho controllato». */
export function FindingLine({ message, onGo, onCorrect, onDismiss }: FindingLineProps) {
  return (
    <div className={styles.root}>
      <IconAlertTriangle aria-hidden className={styles.icon} />
      <span className={styles.message}>{message}</span>
      {onGo !== undefined && (
        <Anchor component="button" type="button" inherit onClick={onGo} aria-label={`Vai: ${message}`}>
          vai
        </Anchor>
      )}
      {onCorrect !== undefined && (
        <Anchor component="button" type="button" inherit onClick={onCorrect} aria-label={`Correggi: ${message}`}>
          correggi
        </Anchor>
      )}
      {onDismiss !== undefined && (
        <Anchor component="button" type="button" inherit onClick={onDismiss} aria-label={`Ho controllato: ${message}`}>
          ho controllato
        </Anchor>
      )}
    </div>
  );
}
