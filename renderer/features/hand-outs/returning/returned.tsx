import { Button, Group, Stack } from '@mantine/core';
import { counted, italianCount } from '../../../../shared/format/counted.ts';
import { fullStop } from '../../../../shared/format/full-stop.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import styles from '../hand-outs.module.css';

interface ReturnedProps {
  readonly returned: NonNullable<OutputOf<'packages:return'>>;
  readonly sender: string;
  readonly onClose: () => void;
}

/** What was returned, and where its file is. */
export function Returned({ returned: { file, objectives, changed }, sender, onClose }: ReturnedProps) {
  return (
    <Stack gap="md">
      <p className={styles.about}>
        Nel file {objectives === 1 ? "c'è un obiettivo" : `ci sono ${counted(objectives, 'obiettivo', 'obiettivi')}`},{' '}
        {inWords(changed)}. Va mandato a <b>{sender}</b>
        {fullStop(sender)}
      </p>
      <WrittenFile file={file} opens={false} />
      <Group justify="flex-end">
        <Button ref={(button) => button?.focus()} onClick={onClose}>
          Chiudi
        </Button>
      </Group>
    </Stack>
  );
}

function inWords(changed: number): string {
  if (changed === 0) return 'nessuno cambiato';
  return changed === 1 ? 'uno cambiato' : `${italianCount(changed)} cambiati`;
}
