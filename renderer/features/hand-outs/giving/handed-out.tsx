import { Button, Group, Stack } from '@mantine/core';
import { counted } from '../../../../shared/format/counted.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { useInterface } from '../../../stores/interface-store.ts';
import styles from '../hand-outs.module.css';

interface HandedOutProps {
  readonly handed: NonNullable<OutputOf<'hand-outs:create'>>;
  readonly onClose: () => void;
}

/** What was handed out, where its file is, and what comes next. */
export function HandedOut({ handed: { file, objectives }, onClose }: HandedOutProps) {
  return (
    <Stack gap="md">
      <p className={styles.about}>
        {objectives === 1 ? 'Un obiettivo è' : `${counted(objectives, 'obiettivo', 'obiettivi')} sono`} nel file da
        mandare. Pegaso ricorda com'erano: al rientro mostra, campo per campo, che cosa è cambiato.
      </p>
      <WrittenFile file={file} opens={false} />
      <Group justify="flex-end" gap="sm">
        <Button
          variant="default"
          onClick={() => {
            useInterface.setState({ screen: 'handOuts' });
            onClose();
          }}
        >
          Consegne e rientri
        </Button>
        <Button ref={focusOnce} onClick={onClose}>
          Chiudi
        </Button>
      </Group>
    </Stack>
  );
}

/** What had the focus has gone with the form. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
