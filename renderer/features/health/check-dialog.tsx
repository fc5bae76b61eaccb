import { Button, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { commandNamed } from '../../../shared/commands.ts';
import { counted } from '../../../shared/format/counted.ts';
import type { FoundInArchive } from '../../../shared/ipc/channels/health.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { refusalUnlessStopped } from '../../refusal.ts';
import { exchanging, stopExchange, useExchangeWork } from '../../stores/exchange-work.ts';
import styles from './health.module.css';

interface CheckDialogProps {
  readonly onClose: () => void;
  /** Ways out of an archive that is damaged. */
  readonly onRestore: () => void;
  readonly onSalvage: () => void;
}

/** Looks through the whole open archive, and says that it is sound or what is wrong. */
export function CheckDialog({ onClose, onRestore, onSalvage }: CheckDialogProps) {
  const [found, setFound] = useState<FoundInArchive | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);

  const check = async () => {
    setRefusal(null);
    setFound(null);
    try {
      await saveEverything();
      const answer = await exchanging(() => ask('health:check'));
      setFound(answer);
      announce(saidOf(answer));
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void check();
  });
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  return (
    <Dialog onClose={giveUp} title={commandNamed('check').words.replace('…', '')} size="lg">
      <Stack gap="md">
        {isRunning && <p className={styles.said}>Si guarda tutto il file: intanto si può aspettare, o annullare.</p>}
        <WorkProgress />
        {refusal !== null && <ErrorPanel title="Il controllo non è riuscito">{refusal}</ErrorPanel>}
        {found !== null && <Verdict found={found} />}
        <DialogFoot>
          <Button variant="default" onClick={giveUp}>
            {isRunning ? 'Annulla' : 'Chiudi'}
          </Button>
          {found !== null && found.problems.length > 0 && (
            <>
              {found.isDamaged && (
                <Button variant="default" onClick={onSalvage}>
                  {commandNamed('salvage').words}
                </Button>
              )}
              <Button onClick={onRestore}>Ripristina una copia di sicurezza…</Button>
            </>
          )}
          {!isRunning && found === null && <Button onClick={() => void check()}>Controlla di nuovo</Button>}
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

function Verdict({ found: { isDamaged, problems } }: { readonly found: FoundInArchive }) {
  if (problems.length === 0)
    return (
      <p className={styles.sound} role="status">
        <IconCircleCheck aria-hidden className={styles.icon} />
        <span>L'archivio è integro: file, indici, rimandi, cronologia e ricerca sono in ordine.</span>
      </p>
    );
  return (
    <div role="status">
      <p className={styles.said}>
        {counted(problems.length, 'problema trovato', 'problemi trovati')}.
        {isDamaged ? ' Il file è danneggiato: da ora si può leggere e stampare, non modificare.' : ''}
      </p>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

function saidOf({ problems }: FoundInArchive): string {
  return problems.length === 0
    ? "Controllo finito: l'archivio è integro"
    : `Controllo finito: ${counted(problems.length, 'problema trovato', 'problemi trovati')}`;
}
