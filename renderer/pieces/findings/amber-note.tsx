import type { ReactNode } from 'react';
import styles from './amber-note.module.css';

/** Something to know before going on; it never blocks. */
export function AmberNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.root}>{children}</p>;
}
