import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { ConfirmDialog } from '../../../components/dialogs/confirm-dialog.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { UnsavedNote } from '../../../pieces/saving/unsaved-note.tsx';
import { actOnReview } from '../../../stores/review-store.ts';
import type { ReviewDialogProps } from './review-dialog-props.ts';

/** Asks before what the Nucleo di valutazione said is fixed. */
export function ValidateDialog({ review, onClose }: ReviewDialogProps) {
  const validate = async () => {
    await saveEverything();
    await actOnReview('reviews:validate', { reviewId: review.id });
    announce(`Validata la ${reviewName(review.date)}`);
  };
  return (
    <ConfirmDialog
      title={`Validare la ${reviewName(review.date)}?`}
      confirmLabel="Valida"
      onConfirm={validate}
      onClose={onClose}
    >
      Le valutazioni e le note del Nucleo restano fissate accanto alle cifre della chiusura. Per cambiarle bisognerà
      riaprire la verifica, dicendo perché.
      <UnsavedNote made="si fissa" />
    </ConfirmDialog>
  );
}
