import { Button, Stack } from '@mantine/core';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { PendingNote } from '../../../pieces/exchange/pending-note.tsx';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import styles from './bringing-back.module.css';
import { DeletedList } from './deleted-list.tsx';
import { PastChoice } from './past-choice.tsx';
import { useBringBack } from './use-bring-back.ts';

/** Asks where to look for what was deleted and what of it is to come back, and shows what that changes before anything is written. */
export function BringBackDialog({ onClose }: { readonly onClose: () => void }) {
  const { draft, moments, copies, isReady, groups, chosen, refusal, ...acts } = useBringBack(onClose);
  const isRunning = useExchangeWork((state) => state.isRunning);
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  const hasFound = groups !== null && groups.length > 0;
  return (
    <Dialog onClose={giveUp} title="Riporta ciò che è stato eliminato" size="48rem">
      <Stack gap="md">
        <p className={styles.intro}>
          Tornano gli obiettivi e le righe che si scelgono, in un solo passo che si può annullare. Il lavoro fatto da
          allora resta com'è.
        </p>
        <PastChoice
          draft={draft}
          moments={moments}
          copies={copies}
          onChange={acts.change}
          onChooseFile={() => void acts.chooseFile()}
        />
        <PendingNote beginning="un riporto" />
        {groups !== null && <DeletedList groups={groups} chosen={chosen} onChoose={acts.choose} />}
        {refusal !== null && <ErrorPanel title="Non è stato riportato niente">{refusal}</ErrorPanel>}
        <WorkProgress />
        <DialogFoot said={hasFound ? said(chosen.size) : undefined}>
          <Button variant="default" onClick={giveUp}>
            Annulla
          </Button>
          {hasFound ? (
            <Button loading={isRunning} disabled={chosen.size === 0} onClick={() => void acts.bringBack()}>
              Guarda e riporta
            </Button>
          ) : (
            <Button loading={isRunning} disabled={!isReady} onClick={() => void acts.find()}>
              Cerca ciò che è stato eliminato
            </Button>
          )}
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

function said(count: number): string {
  if (count === 0) return 'Scegliere che cosa riportare.';
  if (count === 1) return 'Torna una riga, con ciò da cui dipende.';
  return `Tornano ${count} righe, con ciò da cui dipendono.`;
}
