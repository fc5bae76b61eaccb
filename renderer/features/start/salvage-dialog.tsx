import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { commandNamed } from '../../../shared/commands.ts';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import type { Salvaged } from '../../../shared/ipc/channels/salvage.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { refusalUnlessStopped } from '../../refusal.ts';
import { exchanging, stopExchange, useExchangeWork } from '../../stores/exchange-work.ts';
import { openArchive, useStart } from '../../stores/start-store.ts';
import { SalvagedList } from './salvaged-list.tsx';
import styles from './start.module.css';

interface SalvageDialogProps {
  /** The damaged archive, open or refused. */
  readonly token: FileToken;
  readonly onClose: () => void;
}

/** Saves what can be read of a damaged archive into a new one, and says what could not. */
export function SalvageDialog({ token, onClose }: SalvageDialogProps) {
  const [salvaged, setSalvaged] = useState<Salvaged | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);

  const attempt = async (work: () => Promise<void>) => {
    setRefusal(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  const run = async () => {
    const made = await exchanging(() => ask('salvage:run', { token }));
    if (made === null) return;
    setSalvaged(made);
    announce(`Salvato in ${made.fileName}`);
  };
  const open = async (made: FileToken) => {
    await saveEverything();
    onClose();
    useStart.setState({ refused: null });
    await openArchive(made);
  };
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  return (
    <Dialog onClose={giveUp} title={commandNamed('salvage').words.replace('…', '')} size="48rem">
      <Stack gap="md">
        {salvaged === null ? (
          <p className={styles.said}>
            Tutto ciò che si legge ancora va in un archivio nuovo, controllato; alla fine si dice che cosa manca.
            L'archivio danneggiato resta com'è. Se c'è una copia di sicurezza recente, di solito conviene ripristinare
            quella.
          </p>
        ) : (
          <SalvagedList salvaged={salvaged} attempt={attempt} />
        )}
        {refusal !== null && <ErrorPanel title="Non è riuscito">{refusal}</ErrorPanel>}
        <WorkProgress />
        <DialogFoot>
          <Button variant="default" onClick={giveUp}>
            {salvaged === null ? 'Annulla' : 'Chiudi'}
          </Button>
          {salvaged === null ? (
            <Button loading={isRunning} onClick={() => void attempt(run)}>
              Scegli dove…
            </Button>
          ) : (
            <Button onClick={() => void attempt(() => open(salvaged.token))}>Apri</Button>
          )}
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
