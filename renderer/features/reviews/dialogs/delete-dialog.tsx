import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import { ConfirmDialog } from '../../../components/dialogs/confirm-dialog.tsx';
import { actOnReview } from '../../../stores/review-store.ts';
import type { ReviewDialogProps } from './review-dialog-props.ts';

/** Asks before an open check is taken away. */
export function DeleteDialog({ review, onClose }: ReviewDialogProps) {
  return (
    <ConfirmDialog
      title={`Eliminare la ${reviewName(review.date)}?`}
      confirmLabel="Elimina"
      onConfirm={() => actOnReview('reviews:delete', { reviewId: review.id })}
      onClose={onClose}
    >
      Con la verifica vanno le criticità e le azioni correttive scritte per questa data; avanzamenti e risultati degli
      obiettivi restano. Ctrl+Z la riporta.
    </ConfirmDialog>
  );
}
