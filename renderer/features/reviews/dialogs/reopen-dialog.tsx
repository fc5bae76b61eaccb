import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { refusalMessage } from '../../../refusal.ts';
import { actOnReview } from '../../../stores/review-store.ts';
import { ChangesSince } from '../changes-since.tsx';
import type { ReviewDialogProps } from './review-dialog-props.ts';

/** Opens the latest check again, for a reason that stays in the history. */
export function ReopenDialog({ review, onClose }: ReviewDialogProps) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const reopen = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await actOnReview('reviews:reopen', { reviewId: review.id, reason });
      announce(`Riaperta la ${reviewName(review.date)}`);
      onClose();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <Dialog onClose={onClose} title={`Riaprire la ${reviewName(review.date)}`}>
      <form onSubmit={(event) => void reopen(event)} noValidate>
        <Stack gap="md">
          <div>
            Alla nuova chiusura si fotografano i dati di allora
            {review.closedOn !== null && review.changed > 0
              ? `: dal ${formatDate(review.closedOn)} sono cambiati ${counted(review.changed, 'obiettivo', 'obiettivi')}. `
              : '. '}
            <ChangesSince review={review} isShort />
          </div>
          <Textarea
            label="Motivo"
            description="Resta nella storia dell'archivio."
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            required
            autosize
            minRows={2}
            maxRows={6}
            lang="it"
            spellCheck
            data-autofocus
            value={reason}
            error={refusal}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit">Riapri</Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
