import { IconAlertTriangle } from '@tabler/icons-react';
import styles from './finding-mark.module.css';

interface FindingMarkProps {
  /** How many findings; none shows nothing. */
  readonly count: number;
  /** Shows the number beside the mark. */
  readonly counted?: boolean;
}

/** The amber mark of what is to be looked at: on a tab, in a tree, in a bar. It is heard as «2 da guardare». */
export function FindingMark({ count, counted = false }: FindingMarkProps) {
  if (count === 0) return null;
  return (
    <span className={styles.root} title={`${count} da guardare`}>
      <IconAlertTriangle aria-hidden className={styles.icon} />
      {counted && <span aria-hidden>{count}</span>}
      <span className="pg-sr-only">{count} da guardare</span>
    </span>
  );
}
