import { counted } from '../../../../shared/format/counted.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { ConfirmDialog } from '../../../components/dialogs/confirm-dialog.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { confirmOutcomes, useReviews } from '../../../stores/review-store.ts';
import type { ReviewDialogProps } from './review-dialog-props.ts';

/** Asks before the computed outcomes are taken as the Nucleo's, of all objectives that it has not judged. */
export function ConfirmOutcomes({ review, onClose }: ReviewDialogProps) {
  const blank = useReviews(
    ({ rows }) =>
      [...rows.values()].filter((row) => row.computed !== null && row.evaluated === null && !row.notAssessable).length,
  );
  const confirm = async () => {
    await saveEverything();
    const confirmed = await confirmOutcomes(review.id, null);
    announce(`Confermati i valori calcolati di ${counted(confirmed, 'obiettivo', 'obiettivi')}`);
  };
  return (
    <ConfirmDialog title="Confermare i valori calcolati?" confirmLabel="Conferma" onConfirm={confirm} onClose={onClose}>
      {blank === 0
        ? 'Ogni obiettivo che ha un valore calcolato ha già la valutazione del Nucleo, o non è valutabile.'
        : `Per ${counted(blank, 'obiettivo', 'obiettivi')} senza valutazione, quella del Nucleo sarà il valore calcolato; dove la nota è vuota si scrive «Il Nucleo conferma il valore calcolato.». Ctrl+Z annulla.`}
    </ConfirmDialog>
  );
}
