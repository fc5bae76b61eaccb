import { Button, Group } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { announce } from '../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { AmberNote } from '../../pieces/findings/amber-note.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { chooseBackupFolder, forgetBackupFolder, useBackups } from '../../stores/backup-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import styles from './settings.module.css';

/** Where the copies of all archives are kept on this computer, and what is wrong with them. */
export function BackupSettings() {
  const { folder, failure, trouble } = useBackups();
  const writable = useWritable();
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = async (work: () => Promise<string | null>) => {
    setRefusal(null);
    try {
      const said = await work();
      if (said !== null) announce(said);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  const choose = async () => ((await chooseBackupFolder()) ? 'Cartella delle copie cambiata.' : null);
  const forget = async () => {
    await forgetBackupFolder();
    return "Le copie vanno di nuovo accanto all'archivio.";
  };
  return (
    <>
      <p className={styles.place}>
        {folder === null ? (
          'Le copie stanno accanto a ogni archivio, nella cartella con il suo nome e «-copie». Un altro disco o una cartella di rete le proteggono anche da un guasto del disco.'
        ) : (
          <>
            Le copie di ogni archivio vanno in <b>{folder}</b>. Se un giorno non è raggiungibile, vanno accanto
            all'archivio e la barra in basso lo dice.
          </>
        )}
      </p>
      {failure !== null && <AmberNote>{failure}</AmberNote>}
      {trouble !== null && <AmberNote>{trouble}</AmberNote>}
      {refusal !== null && <ErrorPanel title="La cartella è rimasta quella di prima">{refusal}</ErrorPanel>}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFolder aria-hidden size="1rem" />}
          onClick={() => void attempt(choose)}
        >
          {folder === null ? 'Scegli una cartella…' : "Scegli un'altra cartella…"}
        </Button>
        {folder !== null && (
          <Button variant="default" onClick={() => void attempt(forget)}>
            Rimettile accanto all'archivio
          </Button>
        )}
        <Button variant="default" disabled={!writable} onClick={() => useInterface.setState({ dialog: 'restore' })}>
          Ripristina una copia…
        </Button>
      </Group>
    </>
  );
}
