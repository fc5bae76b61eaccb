import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './error-panel.module.css';

interface ErrorPanelProps {
  /** What did not happen. */
  readonly title: string;
  /** Why. */
  readonly children: ReactNode;
  /** What can be done: buttons. */
  readonly actions?: ReactNode;
}

/** A refusal: what did not happen, why, and what can be done. It is heard at once. */
export function ErrorPanel({ title, children, actions }: ErrorPanelProps) {
  return (
    <div role="alert" className={styles.root}>
      <IconAlertCircle aria-hidden className={styles.icon} />
      <div>
        <strong>{title}</strong>
        <div>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
