import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { KeyboardHint } from '../../../components/keyboard/keyboard-hint.tsx';
import styles from './entry-line.module.css';

/** How a side is chosen: its key, and what choosing it again takes back. */
export interface LineChoice {
  readonly label: string;
  readonly keyName: '1' | '2' | '3';
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

interface EntryLineProps {
  readonly label: string;
  /** Whether this is what will be in the archive. */
  readonly stays: boolean;
  readonly choice: LineChoice | null;
  /** Whether its button can be reached with Tab. */
  readonly isActive: boolean;
  readonly children: ReactNode;
}

/** One version of a value: whose it is, what it says, and the button that chooses it. */
export function EntryLine({ label, stays, choice, isActive, children }: EntryLineProps) {
  return (
    <div role="gridcell" tabIndex={-1} className={styles.line} data-stays={stays || undefined}>
      <span className={styles.side}>
        {stays && <IconCheck aria-hidden className={styles.check} />}
        {label}
        {stays && <span className="pg-sr-only">, resta questo</span>}
      </span>
      <div className={styles.value}>{children}</div>
      {choice !== null && (
        <Button
          size="compact-sm"
          variant={choice.isChosen ? 'filled' : 'default'}
          aria-pressed={choice.isChosen}
          aria-keyshortcuts={choice.keyName}
          tabIndex={isActive ? 0 : -1}
          className={styles.choose ?? ''}
          leftSection={choice.isChosen ? <IconCheck aria-hidden size="1rem" /> : undefined}
          rightSection={choice.isChosen ? undefined : <KeyboardHint keys={choice.keyName} />}
          onClick={choice.onToggle}
        >
          {choice.label}
        </Button>
      )}
    </div>
  );
}
