import type { ShownReview } from '../../../../shared/ipc/channels/reviews.ts';

/** A dialog about one check. */
export interface ReviewDialogProps {
  readonly review: ShownReview;
  readonly onClose: () => void;
}
