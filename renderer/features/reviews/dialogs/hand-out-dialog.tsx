import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { reviewName } from '../../../../shared/rules/review/review-date.ts';
import { ask } from '../../../api.ts';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { ChoiceRadios } from '../../../components/fields/choice-radios.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { dateKind } from '../../../components/values/date-kind.ts';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { AmberNote } from '../../../pieces/findings/amber-note.tsx';
import { UnsavedNote } from '../../../pieces/saving/unsaved-note.tsx';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import { loadHandOuts } from '../../../stores/hand-outs-store.ts';
import { readReviewsAgain } from '../../../stores/review-store.ts';
import type { ReviewDialogProps } from './review-dialog-props.ts';

type Handed = NonNullable<OutputOf<'reviews:hand-out'>>;

const FORMATS = [
  { value: 'package', label: 'Pacchetto di Pegaso', meaning: 'Per chi ha Pegaso: si compila e si restituisce.' },
  { value: 'spreadsheet', label: 'Foglio di calcolo', meaning: 'Per chi non ha Pegaso: si compila in Excel.' },
] as const;

/** Asks every centre about its objectives: a file each, all of them or none. */
export function HandOutDialog({ review, onClose }: ReviewDialogProps) {
  const [format, setFormat] = useState<'package' | 'spreadsheet'>('package');
  const [deadline, setDeadline] = useState('');
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [handed, setHanded] = useState<Handed | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  const handOut = async (event: FormEvent) => {
    event.preventDefault();
    const day = dateKind.parse(deadline);
    setProblem(day.ok ? null : day.message);
    if (!day.ok) return;
    setRefusal(null);
    try {
      await saveEverything();
      const made = await ask('reviews:hand-out', { reviewId: review.id, format, deadline: day.value, message });
      if (made === null) return;
      setHanded(made);
      await Promise.all([loadHandOuts(), readReviewsAgain()]);
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  const title = `Consegna della ${reviewName(review.date)}`;
  if (handed !== null) return <HandedOut title={title} handed={handed} onClose={onClose} />;
  return (
    <Dialog onClose={giveUp} title={title} size="lg">
      <form onSubmit={(event) => void handOut(event)} noValidate>
        <Stack gap="md">
          <p>
            Un file per ciascun centro, con i suoi obiettivi: può scrivere avanzamenti, date effettive, risultati,
            criticità, azioni correttive e se l'obiettivo è raggiungibile.
          </p>
          <ChoiceRadios label="File" value={format} onChange={setFormat} choices={FORMATS} />
          <DateField
            label="Da restituire entro"
            description="Si può lasciare vuota."
            text={deadline}
            onText={setDeadline}
            onLeave={() => undefined}
            problem={problem}
            findings={[]}
            state="clean"
          />
          <Textarea
            label="Messaggio"
            description="Lo legge chi apre il file."
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autosize
            minRows={2}
            maxRows={8}
            lang="it"
            spellCheck
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <UnsavedNote made="si consegna" />
          {refusal !== null && <ErrorPanel title="Non è stato consegnato niente">{refusal}</ErrorPanel>}
          <WorkProgress />
          <DialogFoot>
            <Button variant="default" onClick={giveUp}>
              Annulla
            </Button>
            <Button type="submit" loading={isRunning}>
              Consegna…
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

function HandedOut({ title, handed, onClose }: { title: string; handed: Handed; onClose: () => void }) {
  const { files, objectives, withoutCentre } = handed;
  const [first] = files;
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Stack gap="md">
        <p>
          {counted(objectives, 'obiettivo', 'obiettivi')} in {counted(files.length, 'file', 'file')}, uno per centro, da
          mandare. Ognuno ha la sua riga in Consegne e rientri.
        </p>
        {withoutCentre > 0 && (
          <AmberNote>Senza un centro, e in nessun file: {counted(withoutCentre, 'obiettivo', 'obiettivi')}.</AmberNote>
        )}
        <ul>
          {files.map(({ token, fileName }) => (
            <li key={token}>{fileName}</li>
          ))}
        </ul>
        {first !== undefined && <WrittenFile file={first} opens={false} />}
        <DialogFoot>
          <Button data-autofocus onClick={onClose}>
            Chiudi
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
