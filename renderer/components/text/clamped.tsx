import { type ReactNode, useState } from 'react';
import styles from './clamped.module.css';
import { FoldButton } from './fold-button.tsx';

/** Letters that are read at once; what is longer is cut to a few lines until it is asked for. */
const AT_ONCE = 1_200;

interface ClampedProps {
  /** Letters of what it holds. */
  readonly length: number;
  readonly isActive: boolean;
  readonly children: ReactNode;
}

/** A value that may be pages long, without pushing what follows out of sight. */
export function Clamped({ length, isActive, children }: ClampedProps) {
  const [open, setOpen] = useState(false);
  if (length <= AT_ONCE) return children;
  return (
    <>
      <div className={open ? undefined : styles.clamped}>{children}</div>
      <FoldButton
        isOpen={open}
        words={open ? 'Mostra meno' : 'Mostra tutto'}
        isActive={isActive}
        onTurn={() => setOpen(!open)}
      />
    </>
  );
}
