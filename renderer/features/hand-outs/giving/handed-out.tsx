import { Button, Group, Stack } from '@mantine/core';
import { counted } from '../../../../shared/format/counted.ts';
import type { WrittenFile as Written } from '../../../../shared/ipc/channels/hand-outs.ts';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { AmberNote } from '../../../pieces/findings/amber-note.tsx';
import { useInterface } from '../../../stores/interface-store.ts';
import styles from '../hand-outs.module.css';

/** What came of a hand-out: a file, or one for each centre. */
export interface Handed {
  readonly files: readonly Written[];
  readonly objectives: number;
  readonly withoutCentre: number;
}

interface HandedOutProps {
  readonly handed: Handed;
  readonly onClose: () => void;
}

/** What was handed out, where its file is, and what comes next. */
export function HandedOut({ handed: { files, objectives, withoutCentre }, onClose }: HandedOutProps) {
  const [first] = files;
  return (
    <Stack gap="md">
      <p className={styles.about}>
        {objectives === 1 ? 'Un obiettivo è' : `${counted(objectives, 'obiettivo', 'obiettivi')} sono`}{' '}
        {files.length === 1 ? 'nel file' : `in ${counted(files.length, 'file', 'file')}, uno per centro,`} da mandare.
        Pegaso ricorda com'erano: al rientro mostra, campo per campo, che cosa è cambiato.
      </p>
      {withoutCentre > 0 && <AmberNote>{withoutCentreSaid(withoutCentre)}</AmberNote>}
      {files.length > 1 && (
        <ul className={styles.fileNames}>
          {files.map(({ token, fileName }) => (
            <li key={token}>{fileName}</li>
          ))}
        </ul>
      )}
      {first !== undefined && <WrittenFile file={first} opens={false} />}
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

function withoutCentreSaid(count: number): string {
  return count === 1
    ? 'Un obiettivo non ha un centro, e non è in nessun file.'
    : `${counted(count, 'obiettivo', 'obiettivi')} non hanno un centro, e non sono in nessun file.`;
}

/** What had the focus has gone with the form. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
