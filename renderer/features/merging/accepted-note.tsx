import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { counted, italianCount } from '../../../shared/format/counted.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { travel } from '../../stores/edits.ts';
import { type AcceptedMerge, closeMerge } from '../../stores/merge-store.ts';
import { declinedInWords, keepsConflicts } from './merge-words.ts';

/** What accepting did, with the way back while nothing else was written. */
export function AcceptedNote({ accepted }: { readonly accepted: AcceptedMerge }) {
  const { undo: lastStep, redo: undoneStep } = useArchive(({ undoState }) => undoState);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const { kind, title, changes, undecided, declined, step } = accepted;
  const undo = async () => {
    setWorking(true);
    try {
      await saveEverything();
      announce(`Annullato: ${await travel('undo')}`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    } finally {
      setWorking(false);
    }
  };
  // Undone from here, or with Ctrl+Z while this is on screen.
  const isUndone = step !== null && undoneStep === step && lastStep !== step;
  const toObjectives = (
    <Button ref={focusOnce} onClick={closeMerge}>
      Torna agli obiettivi
    </Button>
  );
  if (isUndone) {
    return (
      <EmptyState icon={<IconArrowBackUp aria-hidden />} title={`Annullato: ${title}`} action={toObjectives}>
        L'archivio è com'era prima; Ctrl+Y accoglie di nuovo.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconCircleCheck aria-hidden />}
      title={`Accolto: ${title}`}
      action={
        <>
          {toObjectives}
          {step !== null && step === lastStep && (
            <Button
              variant="default"
              loading={working}
              leftSection={<IconArrowBackUp aria-hidden size="1rem" />}
              onClick={() => void undo()}
            >
              Annulla
            </Button>
          )}
        </>
      }
    >
      <p>{changesDone(changes)}</p>
      {declined > 0 && <p>{`${declinedInWords(declined)}: è rimasto quello che c'era.`}</p>}
      {undecided > 0 && <p>{leftOpen(undecided, keepsConflicts(kind))}</p>}
      {refusal !== null && <ErrorPanel title="Non è stato annullato">{refusal}</ErrorPanel>}
    </EmptyState>
  );
}

/** What stood in the screen has gone, and the focus with it. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

function changesDone(changes: number): string {
  if (changes === 0) return "Nell'archivio non è cambiato niente.";
  return `${counted(changes, 'modifica scritta', 'modifiche scritte')} in un solo passo, che si annulla con Ctrl+Z.`;
}

function leftOpen(undecided: number, areListed: boolean): string {
  const one = undecided === 1;
  const said = one
    ? '1 conflitto non deciso è rimasto come mio'
    : `${italianCount(undecided)} conflitti non decisi sono rimasti come mio`;
  if (!areListed) return `${said}.`;
  return `${said}: ${one ? 'si ritrova' : 'si ritrovano'} nel registro delle consegne.`;
}
