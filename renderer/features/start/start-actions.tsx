import { Button } from '@mantine/core';
import { IconFilePlus, IconFolderOpen, IconPackageImport, IconSchool } from '@tabler/icons-react';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { choosePackage } from '../../stores/package-store.ts';
import { chooseArchive, openSample, useStart } from '../../stores/start-store.ts';
import styles from './start.module.css';
import { useAttempt } from './use-attempt.ts';

/** The ways in: a new archive, one that is there, the sample. */
export function StartActions() {
  const { working, failure, attempt } = useAttempt();
  return (
    <section className={styles.actions} aria-label="Per cominciare">
      <Button
        size="md"
        justify="flex-start"
        leftSection={<IconFilePlus aria-hidden />}
        onClick={() => useStart.setState({ making: true, refused: null })}
      >
        Nuovo archivio
      </Button>
      <p className={styles.hint}>Per un Comune che comincia: si indicano l'Ente e la vista del DUP.</p>
      <Button
        size="md"
        variant="default"
        justify="flex-start"
        leftSection={<IconFolderOpen aria-hidden />}
        onClick={() => void attempt('choose', chooseArchive)}
      >
        Apri…
      </Button>
      <p className={styles.hint}>Un archivio che c'è già: un file che finisce in .pegaso.</p>
      <Button
        size="md"
        variant="default"
        justify="flex-start"
        leftSection={<IconPackageImport aria-hidden />}
        onClick={() => void attempt('package', choosePackage)}
      >
        Apri pacchetto…
      </Button>
      <p className={styles.hint}>Obiettivi consegnati da un altro ufficio: un file che finisce in .pegasoz.</p>
      <Button
        size="md"
        variant="default"
        justify="flex-start"
        leftSection={<IconSchool aria-hidden />}
        loading={working === 'sample'}
        onClick={() => void attempt('sample', openSample)}
      >
        Prova con l'esempio
      </Button>
      <p className={styles.hint}>Un Comune inventato, con obiettivi, fasi e indicatori su cui provare tutto.</p>
      {failure !== null && <ErrorPanel title="Non si è potuto aprire">{failure}</ErrorPanel>}
    </section>
  );
}
