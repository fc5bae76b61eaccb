import type { ReactNode } from 'react';
import styles from './status-bar.module.css';

interface StatusBarProps {
  readonly children: ReactNode;
}

/** The line at the foot of the window; its children are `StatusItem`s and a `SavingStatus`. */
export function StatusBar({ children }: StatusBarProps) {
  return <footer className={styles.root}>{children}</footer>;
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
