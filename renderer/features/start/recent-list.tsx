import { ActionIcon } from '@mantine/core';
import { IconAlertCircle, IconFile, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RecentArchive } from '../../../shared/ipc/channels/archive.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { openArchive, useStart } from '../../stores/start-store.ts';
import { openedWhen } from './opened-when.ts';
import styles from './start.module.css';
import { useAttempt } from './use-attempt.ts';

/** The archives opened before, the last first; those that are no more in their place are said to be. */
export function RecentList() {
  const [recent, setRecent] = useState<readonly RecentArchive[] | null>(null);
  const { failure, attempt } = useAttempt();
  const refused = useStart((state) => state.refused);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be done about a refusal changes the list.
  useEffect(() => {
    void ask('start:read').then((start) => setRecent(start.recent));
  }, [refused]);

  const forget = ({ token, fileName }: RecentArchive) =>
    attempt(`forget ${token}`, async () => {
      await ask('archive:forget-recent', { token });
      setRecent((before) => before?.filter((one) => one.token !== token) ?? null);
      announce(`«${fileName}» tolto dall'elenco`);
    });

  if (recent === null) return <section className={styles.recent} aria-label="Archivi recenti" />;
  return (
    <section className={styles.recent} aria-labelledby="recent-title">
      <h2 id="recent-title" className={styles.heading}>
        Archivi recenti
      </h2>
      {failure !== null && <ErrorPanel title="Non si è potuto fare">{failure}</ErrorPanel>}
      {recent.length === 0 ? (
        <p className={styles.none}>
          Qui staranno gli archivi aperti di recente. Un archivio è un solo file: contiene tutti gli obiettivi di un
          Ente, con la loro storia, e si copia come ogni altro documento.
        </p>
      ) : (
        <ul className={styles.list}>
          {recent.map((archive) => (
            <RecentLine
              key={archive.token}
              archive={archive}
              onOpen={() => void attempt(`open ${archive.token}`, () => openArchive(archive.token))}
              onForget={() => void forget(archive)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RecentLineProps {
  readonly archive: RecentArchive;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}

function RecentLine({ archive: { fileName, folder, lastOpened, present }, onOpen, onForget }: RecentLineProps) {
  const Icon = present ? IconFile : IconAlertCircle;
  return (
    <li className={styles.line} data-missing={!present || undefined}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <Icon aria-hidden className={styles.file} />
        <span className={styles.name}>{fileName.replace(/\.pegaso$/iu, '')}</span>
        <span className={styles.when}>{present ? openedWhen(lastOpened) : 'Non è più qui'}</span>
        <span className={styles.folder} title={folder}>
          {folder}
        </span>
      </button>
      <ActionIcon variant="subtle" color="gray" aria-label={`Togli «${fileName}» dall'elenco`} onClick={onForget}>
        <IconX aria-hidden className={styles.forget} />
      </ActionIcon>
    </li>
  );
}
