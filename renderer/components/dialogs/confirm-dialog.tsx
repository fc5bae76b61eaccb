import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { refusalMessage } from '../../refusal.ts';
import { ErrorPanel } from '../errors/error-panel.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  /** The question: «Eliminare l’archivio dall’elenco?» */
  readonly title: string;
  /** What will happen, and that it cannot be undone. */
  readonly children: ReactNode;
  /** The command, as a verb: «Elimina». */
  readonly confirmLabel: string;
  /** Does it; what it throws is shown here, and the dialog stays. */
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone. Annulla is the default: Enter and Esc leave everything as it is. */
export function ConfirmDialog({ title, children, confirmLabel, onConfirm, onClose }: ConfirmDialogProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const confirm = async () => {
    setWorking(true);
    try {
      await onConfirm();
      onClose();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    } finally {
      setWorking(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={title} withCloseButton={false}>
      <Stack gap="md">
        <div>{children}</div>
        {refusal !== null && <ErrorPanel title="Non è stato fatto niente">{refusal}</ErrorPanel>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Annulla
          </Button>
          <Button color="red" loading={working} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
