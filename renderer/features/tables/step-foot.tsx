import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useExchangeWork } from '../../stores/exchange-work.ts';
import styles from './tables.module.css';

interface StepFootProps {
  /** What is to be known before going on. */
  readonly children?: ReactNode;
  readonly next: string;
  readonly onNext: () => void;
  readonly isReady?: boolean;
  readonly onBack?: () => void;
  readonly onClose: () => void;
}

/** The way on and back between the steps. */
export function StepFoot({ children, next, onNext, isReady = true, onBack, onClose }: StepFootProps) {
  const isRunning = useExchangeWork((state) => state.isRunning);
  return (
    <div className={styles.foot}>
      <div className={styles.said} aria-live="polite">
        {children}
      </div>
      <Group gap="sm" wrap="nowrap">
        <Button variant="default" onClick={onClose}>
          Annulla
        </Button>
        {onBack !== undefined && (
          <Button variant="default" onClick={onBack}>
            Indietro
          </Button>
        )}
        <Button loading={isRunning} disabled={!isReady} onClick={onNext}>
          {next}
        </Button>
      </Group>
    </div>
  );
}
