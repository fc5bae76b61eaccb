import { ConfirmDialog } from '../../components/dialogs/confirm-dialog.tsx';
import type { UnsavedSummary } from '../../components/saving/open-desks.ts';

interface LeavingDialogProps {
  readonly left: UnsavedSummary;
  readonly answer: (leave: boolean) => void;
}

/** Asks before what was typed and is not in the archive is given up. */
export function LeavingDialog({ left, answer }: LeavingDialogProps) {
  const { invalid, waiting, failed, failure } = left;
  const unwritten = waiting + failed;
  return (
    <ConfirmDialog
      title="Chiudere senza salvare?"
      confirmLabel="Chiudi senza salvare"
      onConfirm={async () => answer(true)}
      onClose={() => answer(false)}
    >
      {unwritten > 0 && (
        <p>
          {unwritten === 1
            ? 'Una modifica non si è potuta salvare'
            : `${unwritten} modifiche non si sono potute salvare`}
          {failure === null ? '.' : `: ${failure}`}
        </p>
      )}
      {invalid > 0 && (
        <p>
          {invalid === 1 ? 'Un valore, in rosso, è da correggere.' : `${invalid} valori, in rosso, sono da correggere.`}
        </p>
      )}
      <p>Chiudendo ora si perde quello che non è salvato.</p>
    </ConfirmDialog>
  );
}
