import { Anchor } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { saveEverything, useUnsaved } from '../saving/open-desks.ts';
import styles from './status-bar.module.css';
import { StatusItem } from './status-bar.tsx';

interface SavingStatusProps {
  /** When something was last saved, `14:32`; null when nothing was in this sitting. */
  readonly lastSaved: string | null;
  /** Leads to the first value that is to be put right. */
  readonly onGo: () => void;
}

/** What of all that was typed in the window is in the archive, with a way to try again. */
export function SavingStatus({ lastSaved, onGo }: SavingStatusProps) {
  const { waiting, failed, invalid, failure } = useUnsaved();
  if (failed > 0)
    return (
      <StatusItem icon={<IconAlertCircle aria-hidden className={styles.unsaved} />}>
        <span role="status" className={styles.unsaved} title={failure ?? undefined}>
          {failed === 1 ? 'Una modifica non è salvata' : `${failed} modifiche non sono salvate`}
        </span>
        <Anchor component="button" type="button" inherit onClick={() => void saveEverything()}>
          Riprova
        </Anchor>
      </StatusItem>
    );
  if (invalid > 0)
    return (
      <StatusItem icon={<IconAlertCircle aria-hidden className={styles.unsaved} />}>
        <span role="status" className={styles.unsaved}>
          {invalid === 1 ? 'Un valore da correggere' : `${invalid} valori da correggere`}
        </span>
        <Anchor component="button" type="button" inherit aria-label="Vai al valore da correggere" onClick={onGo}>
          Vai
        </Anchor>
      </StatusItem>
    );
  if (waiting > 0) return <StatusItem>Salvataggio…</StatusItem>;
  return (
    <StatusItem icon={<IconCheck aria-hidden className={styles.saved} />}>
      {lastSaved === null ? 'Tutto salvato' : `Tutto salvato ${lastSaved}`}
    </StatusItem>
  );
}
