import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { dateKindOf } from '../../components/values/date-kind.ts';
import { today } from '../../components/values/today.ts';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { UnsavedNote } from '../../pieces/saving/unsaved-note.tsx';
import { Refusal, refusalUnlessStopped } from '../../refusal.ts';
import { stopExchange, useExchangeWork } from '../../stores/exchange-work.ts';
import { useVersions } from '../../stores/versions-store.ts';
import { adoptPlan } from './adopt-plan.ts';

/** How many are varied since the last version and do not say why, as far as they are on screen. */
const unexplainedIn = ({ chosenId, varied }: ReturnType<typeof useVersions.getState>): number =>
  chosenId === null ? varied.filter(({ what, reason }) => what !== 'removed' && reason.trim() === '').length : 0;

interface ApproveDialogProps {
  readonly plan: Plan;
  readonly year: number;
  readonly read: OutputOf<'versions:read'>;
  readonly onClose: () => void;
}

/** Asks the date and the act by which the plan is adopted as it stands. */
export function ApproveDialog({ plan, year, read: { versions, sinceLast }, onClose }: ApproveDialogProps) {
  const last = versions.at(-1);
  const [date, setDate] = useState(() => formatDate(today()));
  const [act, setAct] = useState('');
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  const approve = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    const day = dateKindOf(year).parse(date);
    if (!day.ok) return setProblems({ date: day.message });
    if (day.value === null) return setProblems({ date: "Scrivere la data dell'atto." });
    setProblems({});
    try {
      await saveEverything();
      await adoptPlan({ planId: plan.id, year, date: day.value, act });
      onClose();
    } catch (thrown) {
      if (thrown instanceof Refusal && ('date' in thrown.fields || 'act' in thrown.fields)) setProblems(thrown.fields);
      else setRefusal(refusalUnlessStopped(thrown));
    }
  };
  const isFirst = last === undefined;
  const unexplained = useVersions(unexplainedIn);
  return (
    <Dialog onClose={giveUp} title={`${isFirst ? 'Approvazione' : 'Variazione'} del piano ${year}, ${plan.name}`}>
      <form onSubmit={(event) => void approve(event)} noValidate>
        <Stack gap="md">
          {isFirst ? (
            <p>
              Si fissa il piano com'è adesso, come l'atto lo approva: da allora Pegaso dice che cosa è variato. Niente
              si blocca.
            </p>
          ) : (
            <p>
              Si adottano tutte le variazioni fatte dopo la versione del {formatDate(last.date)}, in{' '}
              {counted(sinceLast ?? 0, 'obiettivo', 'obiettivi')}: una che non va adottata si lascia fuori soltanto
              annullandola prima.
              {unexplained > 0 && ` Senza motivo: ${counted(unexplained, 'obiettivo', 'obiettivi')}.`}
            </p>
          )}
          <UnsavedNote made="si approva" />
          <DateField
            label="Data dell'atto"
            required
            text={date}
            onText={setDate}
            onLeave={() => undefined}
            problem={problems['date'] ?? null}
            state="clean"
          />
          <TextInput
            label="Atto"
            description="Per esempio «Delibera di Giunta n. 12»."
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            required
            data-autofocus
            value={act}
            error={problems['act']}
            onChange={(event) => setAct(event.currentTarget.value)}
          />
          {refusal !== null && <ErrorPanel title="Il piano non è stato approvato">{refusal}</ErrorPanel>}
          <WorkProgress />
          <DialogFoot>
            <Button variant="default" onClick={giveUp}>
              Annulla
            </Button>
            <Button type="submit" loading={isRunning}>
              {isFirst ? 'Approva il piano' : 'Adotta la variazione'}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
