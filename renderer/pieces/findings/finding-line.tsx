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
  /** Says that it is well as it is, which hides it until what it speaks of changes. */
  readonly onAccept?: () => void;
  /** Who said so, and when, where somebody did. */
  readonly accepted?: { readonly who: string; readonly at: string };
  /** Takes that back. */
  readonly onShowAgain?: () => void;
}

/** A finding as a colleague would say it, with «vai» and, where there is one right correction, «correggi»; a doubt with «ho controllato». */
export function FindingLine(props: FindingLineProps) {
  const { message, onGo, onCorrect, onDismiss, onAccept, accepted, onShowAgain } = props;
  return (
    <div className={styles.root}>
      <IconAlertTriangle aria-hidden className={styles.icon} />
      <span className={styles.message}>
        {message}
        {accepted !== undefined && (
          <span className={styles.accepted}>
            {' '}
            Va bene così: {accepted.who}, {accepted.at}
          </span>
        )}
      </span>
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
      {onAccept !== undefined && (
        <Anchor component="button" type="button" inherit onClick={onAccept} aria-label={`Va bene così: ${message}`}>
          va bene così
        </Anchor>
      )}
      {onShowAgain !== undefined && (
        <Anchor
          component="button"
          type="button"
          inherit
          onClick={onShowAgain}
          aria-label={`Mostra di nuovo: ${message}`}
        >
          mostra di nuovo
        </Anchor>
      )}
    </div>
  );
}
