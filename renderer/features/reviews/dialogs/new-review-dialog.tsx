import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { dateKindOf } from '../../../components/values/date-kind.ts';
import { refusalMessage } from '../../../refusal.ts';
import { actOnReview } from '../../../stores/review-store.ts';

interface NewReviewDialogProps {
  readonly plan: Plan;
  readonly year: number;
  readonly onClose: () => void;
}

/** Asks the date of a check; one typed without its year is of the year on screen. */
export function NewReviewDialog({ plan, year, onClose }: NewReviewDialogProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    const read = dateKindOf(year).parse(text);
    if (!read.ok) return setProblem(read.message);
    if (read.value === null) return setProblem('Scrivere la data della verifica.');
    try {
      await actOnReview('reviews:open', { planId: plan.id, date: read.value });
      onClose();
    } catch (thrown) {
      setProblem(refusalMessage(thrown));
    }
  };
  return (
    <Dialog onClose={onClose} title={`Nuova verifica, ${plan.name}`}>
      <form onSubmit={(event) => void open(event)} noValidate>
        <Stack gap="md">
          <DateField
            label="Data della verifica"
            description="Gli obiettivi sono quelli di PEG della vista e dell'anno della data. È aperta subito."
            text={text}
            onText={setText}
            onLeave={() => undefined}
            problem={problem}
            findings={[]}
            state="clean"
          />
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit">Apri la verifica</Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
