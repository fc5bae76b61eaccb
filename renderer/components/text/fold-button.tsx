import styles from './clamped.module.css';

interface FoldButtonProps {
  readonly isOpen: boolean;
  /** What a press does now, in words. */
  readonly words: string;
  /** What it is of, for whoever only hears it. */
  readonly of?: string;
  /** Whether Tab stops here. */
  readonly isActive: boolean;
  readonly onTurn: () => void;
}

/** Shows what of a text is left out, and leaves it out again. */
export function FoldButton({ isOpen, words, of, isActive, onTurn }: FoldButtonProps) {
  return (
    <button type="button" className={styles.fold} aria-expanded={isOpen} tabIndex={isActive ? 0 : -1} onClick={onTurn}>
      {words}
      {of !== undefined && <span className="pg-sr-only">: {of}</span>}
    </button>
  );
}
