import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { HandOutChoice } from '../../../../shared/ipc/channels/hand-outs.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { exchanging } from '../../../stores/exchange-work.ts';
import { loadHandOuts } from '../../../stores/hand-outs-store.ts';
import { firstHandOut, proposedReceiver } from './first-hand-out.ts';
import { choiceOf, type HandOutForm, type HandOutFormInput, handOutForm, orderOf } from './hand-out-form.ts';
import type { Handed } from './handed-out.tsx';

/** A hand-out while it is filled in: what it takes, the receiver that is proposed for it, and its writing. */
export function useHandOut(onHanded: (handed: Handed) => void) {
  const [{ values, alone }] = useState(firstHandOut);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<HandOutFormInput, unknown, HandOutForm>({
    resolver: zodResolver(handOutForm),
    defaultValues: values,
    mode: 'onTouched',
  });
  const { control, handleSubmit, setValue, formState } = form;
  const chosen = useWatch({
    control,
    compute: ({ what, plan, year, level, text, centre, byCentre }) => ({
      ...{ what, plan, year, level, text, centre },
      byCentre,
    }),
  });
  const choice = choiceOf(chosen, alone?.objectiveIds ?? []);

  const proposal = proposedReceiver(chosen.what, chosen.centre, alone);
  const typedReceiver = formState.dirtyFields.receiver === true;
  useEffect(() => {
    if (!typedReceiver) setValue('receiver', proposal);
  }, [proposal, typedReceiver, setValue]);

  const handOut = handleSubmit(async (filled) => {
    setRefusal(null);
    try {
      await saveEverything();
      const handed = await exchanging(() => write(filled, choice));
      if (handed === null) return;
      await loadHandOuts();
      announce(`Consegnato: scritto ${handed.files.map(({ fileName }) => fileName).join(', ')}`);
      onHanded(handed);
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  });
  return { form, alone, chosen, choice, refusal, handOut };
}

async function write(filled: HandOutForm, choice: HandOutChoice): Promise<Handed | null> {
  const { receiver, ...order } = orderOf(filled, choice);
  if (filled.byCentre) return ask('hand-outs:create-by-centre', order);
  const handed = await ask('hand-outs:create', { receiver, ...order });
  return handed === null ? null : { files: [handed.file], objectives: handed.objectives, withoutCentre: 0 };
}
