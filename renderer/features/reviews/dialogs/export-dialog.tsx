import { Button, Checkbox, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import { ask } from '../../../api.ts';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { ChoiceRadios } from '../../../components/fields/choice-radios.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { UnsavedNote } from '../../../pieces/saving/unsaved-note.tsx';
import { refusalMessage } from '../../../refusal.ts';
import type { ReviewDialogProps } from './review-dialog-props.ts';

const FORMATS = [
  { value: 'xlsx', label: 'Foglio di calcolo (.xlsx)', meaning: 'Obiettivi e centri, con i numeri come numeri.' },
  { value: 'ods', label: 'OpenDocument (.ods)', meaning: 'Lo stesso, per LibreOffice.' },
  { value: 'zip', label: 'Tabelle CSV (.zip)', meaning: 'Per la pubblicazione o per altri programmi.' },
  { value: 'json', label: 'JSON (.json)', meaning: 'Per altri programmi; le percentuali sono in centesimi.' },
] as const;
type Format = (typeof FORMATS)[number]['value'];

/** Writes the figures of a check for other programs and for publication. */
export function ExportDialog({ review, onClose }: ReviewDialogProps) {
  const [format, setFormat] = useState<Format>('xlsx');
  const [isPublic, setPublic] = useState(false);
  const [written, setWritten] = useState<OutputOf<'reviews:export'>>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const write = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    try {
      await saveEverything();
      setWritten(await ask('reviews:export', { reviewId: review.id, format, isPublic }));
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <Dialog onClose={onClose} title={`Esporta la ${reviewName(review.date)}`} size="lg">
      <form onSubmit={(event) => void write(event)} noValidate>
        <Stack gap="md">
          <ChoiceRadios label="File" value={format} onChange={setFormat} choices={FORMATS} />
          <Checkbox
            label="Per pubblicazione"
            description="Senza le note del Nucleo, le criticità e i nominativi."
            checked={isPublic}
            onChange={(event) => setPublic(event.currentTarget.checked)}
          />
          <UnsavedNote made="si esporta" />
          {refusal !== null && <ErrorPanel title="Non è stato esportato niente">{refusal}</ErrorPanel>}
          {written !== null && <WrittenFile file={written} />}
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {written === null ? 'Annulla' : 'Chiudi'}
            </Button>
            <Button type="submit">Esporta…</Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
