import styles from './keyboard-hint.module.css';

interface KeyboardHintProps {
  /** The keys of one stroke, as they are called: `Ctrl+Invio`. */
  readonly keys: string;
  /** What the stroke does. */
  readonly children?: string;
}

/** A stroke of keys, and what it does. */
export function KeyboardHint({ keys, children }: KeyboardHintProps) {
  return (
    <span className={styles.root}>
      <kbd className={styles.keys}>{keys}</kbd>
      {children}
    </span>
  );
}
