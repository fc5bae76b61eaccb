import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { exchanging } from '../../../stores/exchange-work.ts';
import { loadHandOuts } from '../../../stores/hand-outs-store.ts';
import { firstHandOut, proposedReceiver } from './first-hand-out.ts';
import { choiceOf, type HandOutForm, type HandOutFormInput, handOutForm, orderOf } from './hand-out-form.ts';

/** A hand-out while it is filled in: what it takes, the receiver that is proposed for it, and its writing. */
export function useHandOut(onHanded: (handed: OutputOf<'hand-outs:create'>) => void) {
  const [{ values, objective, objectiveIds }] = useState(firstHandOut);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<HandOutFormInput, unknown, HandOutForm>({
    resolver: zodResolver(handOutForm),
    defaultValues: values,
    mode: 'onTouched',
  });
  const { control, handleSubmit, setValue, formState } = form;
  const chosen = useWatch({
    control,
    compute: ({ what, plan, year, level, text, centre }) => ({ what, plan, year, level, text, centre }),
  });
  const choice = choiceOf(chosen, objectiveIds);

  const proposal = proposedReceiver(chosen.what, chosen.centre, objective);
  const typedReceiver = formState.dirtyFields.receiver === true;
  useEffect(() => {
    if (!typedReceiver) setValue('receiver', proposal);
  }, [proposal, typedReceiver, setValue]);

  const handOut = handleSubmit(async (filled) => {
    setRefusal(null);
    try {
      await saveEverything();
      const handed = await exchanging(() => ask('hand-outs:create', orderOf(filled, choice)));
      if (handed === null) return;
      await loadHandOuts();
      announce(`Consegnato: scritto ${handed.file.fileName}`);
      onHanded(handed);
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  });
  return { form, objective, objectiveIds, chosen, choice, refusal, handOut };
}
