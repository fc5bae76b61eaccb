import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { useExchangeWork } from '../../stores/exchange-work.ts';

interface StepFootProps {
  /** What is to be known before going on. */
  readonly children?: ReactNode;
  readonly next: string;
  readonly onNext: () => void;
  readonly isReady?: boolean;
  /** Another way on. */
  readonly other?: { readonly label: string; readonly onGo: () => void };
  readonly onBack?: () => void;
  readonly onClose: () => void;
}

/** The way on and back between the steps. */
export function StepFoot({ children, next, onNext, isReady = true, other, onBack, onClose }: StepFootProps) {
  const isRunning = useExchangeWork((state) => state.isRunning);
  return (
    <DialogFoot said={<span aria-live="polite">{children}</span>}>
      <Button variant="default" onClick={onClose}>
        Annulla
      </Button>
      {onBack !== undefined && (
        <Button variant="default" onClick={onBack}>
          Indietro
        </Button>
      )}
      {other !== undefined && (
        <Button variant="default" disabled={isRunning} onClick={other.onGo}>
          {other.label}
        </Button>
      )}
      <Button loading={isRunning} disabled={!isReady} onClick={onNext}>
        {next}
      </Button>
    </DialogFoot>
  );
}
