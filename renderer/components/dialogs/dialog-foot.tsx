import type { ReactNode } from 'react';
import styles from './dialog-foot.module.css';

interface DialogFootProps {
  /** What would be done, or why it cannot. */
  readonly said?: ReactNode;
  /** The buttons. */
  readonly children: ReactNode;
}

/** The end of a dialog, in sight while what is above it scrolls: what would happen, and the ways out. */
export function DialogFoot({ said, children }: DialogFootProps) {
  return (
    <div className={styles.root}>
      <div className={styles.said}>{said}</div>
      <div className={styles.commands}>{children}</div>
    </div>
  );
}
