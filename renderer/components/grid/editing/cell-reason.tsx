import { useLayoutEffect, useRef } from 'react';
import styles from '../cell-editor.module.css';

interface CellReasonProps {
  readonly text: string;
  readonly problem: boolean;
}

/** Why the cell under the cursor is red, or what was found in it, below the cell. It is heard with the cell. */
export function CellReason({ text, problem }: CellReasonProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.showPopover(), []);
  return (
    <div ref={box} popover="manual" aria-hidden className={styles.reason} data-problem={problem || undefined}>
      {text}
    </div>
  );
}
