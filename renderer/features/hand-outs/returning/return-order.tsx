import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import type { ReceivedRow } from '../../../../shared/ipc/channels/hand-outs.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { dayOf } from '../../../components/values/moment.ts';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { UnsavedNote } from '../../../pieces/saving/unsaved-note.tsx';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { exchanging, useExchangeWork } from '../../../stores/exchange-work.ts';
import { loadHandOuts } from '../../../stores/hand-outs-store.ts';
import { changedInWords, deadlineInWords } from '../hand-out-words.ts';
import styles from '../hand-outs.module.css';

interface ReturnOrderProps {
  readonly row: ReceivedRow;
  readonly onReturned: (returned: OutputOf<'packages:return'>) => void;
  readonly onClose: () => void;
}

/** What would be returned, and where the file is to go. */
export function ReturnOrder({ row, onReturned, onClose }: ReturnOrderProps) {
  const { id, sender, at, deadline, objectives } = row;
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);
  // What is typed counts from when it is written.
  useEffect(() => void saveEverything().then(loadHandOuts), []);

  const giveBack = async () => {
    setRefusal(null);
    try {
      await saveEverything();
      const returned = await exchanging(() => ask('packages:return', { handOutId: id }));
      if (returned === null) return;
      await loadHandOuts();
      announce(`Scritto ${returned.file.fileName}`);
      onReturned(returned);
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  return (
    <>
      <p className={styles.about}>
        A <b>{sender}</b>, che ha consegnato {counted(objectives, 'obiettivo', 'obiettivi')} il {dayOf(at)} (
        {deadlineInWords(deadline)}
        ). {changedInWords(row)}
      </p>
      <p className={styles.about}>
        Si scrive un file .pegasoz da mandare indietro. Si può continuare a lavorare e restituire ancora: chi riceve
        vede solo quello che è cambiato.
      </p>
      <UnsavedNote made="si restituisce" />
      {refusal !== null && <ErrorPanel title="Non è stato restituito niente">{refusal}</ErrorPanel>}
      <WorkProgress />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Annulla
        </Button>
        <Button data-autofocus loading={isRunning} onClick={() => void giveBack()}>
          Restituisci…
        </Button>
      </Group>
    </>
  );
}
