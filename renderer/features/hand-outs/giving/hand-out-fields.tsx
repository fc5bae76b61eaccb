import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { HAND_OUT_SCOPES, handOutFormat } from '../../../../shared/schemas/hand-out.ts';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { ChoiceRadios } from '../../../components/fields/choice-radios.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { dateKind } from '../../../components/values/date-kind.ts';
import { today } from '../../../components/values/today.ts';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { UnsavedNote } from '../../../pieces/saving/unsaved-note.tsx';
import { SelectionFields } from '../../../pieces/selection/selection-fields.tsx';
import { useExchangeWork } from '../../../stores/exchange-work.ts';
import { FORMAT_WORDS, SCOPE_WORDS } from '../hand-out-words.ts';
import styles from '../hand-outs.module.css';
import { HandOutCount } from './hand-out-count.tsx';
import type { Handed } from './handed-out.tsx';
import { useHandOut } from './use-hand-out.ts';
import { WhatIsHanded } from './what-is-handed.tsx';

interface HandOutFieldsProps {
  readonly onHanded: (handed: Handed) => void;
  readonly onClose: () => void;
}

/** What to hand out, to whom, what may be changed, until when; then where the file is to go. */
export function HandOutFields({ onHanded, onClose }: HandOutFieldsProps) {
  const isRunning = useExchangeWork((state) => state.isRunning);
  const { form, alone, chosen, choice, refusal, handOut } = useHandOut(onHanded);
  const { control, register, setValue, trigger } = form;
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void handOut(event)} noValidate>
      <Stack gap="md">
        {alone !== null && (
          <Controller
            control={control}
            name="what"
            render={({ field }) => <WhatIsHanded alone={alone} value={field.value} onChange={field.onChange} />}
          />
        )}
        {chosen.what === 'selection' && (
          <SelectionFields
            value={chosen}
            onChange={(field, value) => setValue(field, value, { shouldValidate: errors[field] !== undefined })}
            first="centre"
            textProblem={errors.text?.message}
            onTextLeft={() => void trigger('text')}
          />
        )}
        <div className={styles.pair}>
          <TextInput
            label="Destinatario"
            description="L'ufficio o la persona che compila."
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            required={!chosen.byCentre}
            disabled={chosen.byCentre}
            error={chosen.byCentre ? undefined : errors.receiver?.message}
            {...register('receiver')}
          />
          <Controller
            control={control}
            name="deadline"
            render={({ field, fieldState }) => (
              <DateField
                label="Da restituire entro"
                description="Si può lasciare vuota."
                text={field.value}
                onText={field.onChange}
                onLeave={field.onBlur}
                problem={fieldState.error?.message ?? null}
                findings={isPast(field.value) ? ['Questa data è già passata.'] : []}
                state="clean"
              />
            )}
          />
          <Textarea
            label="Messaggio"
            description="Lo legge chi apre il file."
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autosize
            minRows={1}
            maxRows={8}
            lang="it"
            spellCheck
            error={errors.message?.message}
            {...register('message')}
          />
        </div>
        <div className={styles.pair}>
          <Controller
            control={control}
            name="scope"
            render={({ field }) => (
              <ChoiceRadios
                label="Che cosa si può cambiare"
                value={field.value}
                onChange={field.onChange}
                choices={HAND_OUT_SCOPES.toReversed().map((value) => ({ value, ...SCOPE_WORDS[value] }))}
              />
            )}
          />
          <Stack gap="md">
            <Controller
              control={control}
              name="format"
              render={({ field }) => (
                <ChoiceRadios
                  label="File"
                  value={field.value}
                  onChange={field.onChange}
                  choices={handOutFormat.options.map((value) => ({ value, ...FORMAT_WORDS[value] }))}
                />
              )}
            />
            <Checkbox
              label="Un file per ciascun centro"
              description="Ogni centro riceve i suoi obiettivi, e ha la sua riga tra le consegne: tutti i file, o nessuno."
              {...register('byCentre')}
            />
          </Stack>
        </div>
        <UnsavedNote made="si consegna" />
        {refusal !== null && <ErrorPanel title="Non è stato consegnato niente">{refusal}</ErrorPanel>}
        <WorkProgress />
        <DialogFoot said={<HandOutCount choice={choice} byCentre={chosen.byCentre} />}>
          <Button variant="default" onClick={onClose}>
            Annulla
          </Button>
          <Button type="submit" loading={isRunning}>
            Consegna…
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}

function isPast(typed: string): boolean {
  const day = dateKind.parse(typed);
  return day.ok && day.value !== null && day.value < today();
}
