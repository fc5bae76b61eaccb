import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './status-bar.module.css';

interface StatusBarProps {
  readonly children: ReactNode;
}

/** The line at the foot of the window; its children are `StatusItem`s and a `SavingStatus`. */
export function StatusBar({ children }: StatusBarProps) {
  return (
    <footer className={styles.root} data-pane="foot" tabIndex={-1}>
      {children}
    </footer>
  );
}

interface StatusItemProps {
  readonly icon?: ReactNode;
  /** Pushes this item and those after it to the right. */
  readonly end?: boolean;
  readonly children: ReactNode;
}

/** One thing the status bar says. */
export function StatusItem({ icon, end = false, children }: StatusItemProps) {
  return (
    <span className={styles.item} data-end={end || undefined}>
      {icon}
      {children}
    </span>
  );
}

interface StatusNoticeProps {
  /** Red for what failed, amber for what is only to be known. */
  readonly tone: 'refusal' | 'doubt';
  /** All there is to say of it, for who points at it or hears the window. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Something in the status bar that is not as it should be: heard when it comes, with its whole story on pointing at it. */
export function StatusNotice({ tone, title, children }: StatusNoticeProps) {
  const isRefusal = tone === 'refusal';
  return (
    <>
      {isRefusal ? (
        <IconAlertCircle aria-hidden className={styles.unsaved} />
      ) : (
        <IconAlertTriangle aria-hidden className={styles.doubt} />
      )}
      <span role="status" className={isRefusal ? styles.unsaved : styles.doubt} title={title}>
        {children}
      </span>
    </>
  );
}
