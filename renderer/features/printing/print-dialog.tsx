import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import type { FrozenBy } from '../../../shared/schemas/frozen-by.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { saveEverything, useUnsaved } from '../../components/saving/open-desks.ts';
import { AmberNote } from '../../pieces/findings/amber-note.tsx';
import { ChosenObjectives, chosenSelection } from '../../pieces/selection/chosen-objectives.tsx';
import { SelectionFields } from '../../pieces/selection/selection-fields.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { firstChoices, rememberChoices } from './last-choices.ts';
import { DataChoice } from './papers/data-choice.tsx';
import { PaperChoice } from './papers/paper-choice.tsx';
import { PrintCount } from './print-count.tsx';
import { orderOf, type PrintForm, type PrintFormInput, printedSelection, printForm } from './print-form.ts';
import { startPrint, usePrintJob } from './print-job.ts';
import styles from './printing.module.css';

/** Asks what to print and how, and how much that is; the print itself goes on beside the work. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const isBusy = usePrintJob(({ job }) => job?.state === 'running');
  const isUnsaved = useUnsaved(({ failed, invalid }) => failed + invalid > 0);
  const [first] = useState(firstChoices);
  const [chosenIds] = useState(useInterface.getState().chosenIds);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { control, register, handleSubmit, getValues, setValue, trigger, formState } = useForm<
    PrintFormInput,
    unknown,
    PrintForm
  >({
    resolver: zodResolver(printForm),
    defaultValues: first,
    mode: 'onTouched',
  });
  const { alone, ...chosen } = useWatch({
    control,
    compute: ({ plan, year, level, text, centre, alone }) => ({ plan, year, level, text, centre, alone }),
  });
  const [frozen, setFrozen] = useState<FrozenBy | null>(null);
  const shown = useObjective(({ objective }) => objective);
  const isOfPart = chosenIds === null && !(alone && shown !== null);
  const of = isOfPart ? frozen : null;

  const print = handleSubmit(async (form) => {
    setRefusal(null);
    rememberChoices(getValues());
    try {
      await saveEverything();
      const order = orderOf(form, shown?.id ?? null);
      const selection = chosenIds === null ? order.selection : chosenSelection(chosenIds);
      const part = of === null ? {} : { of };
      if (await startPrint({ ...order, ...part, selection })) onClose();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  });

  return (
    <Dialog onClose={onClose} title="Stampa le schede" size="lg">
      <form onSubmit={(event) => void print(event)} noValidate>
        <Stack gap="md">
          <PaperChoice shown="print" />
          {chosenIds !== null && <ChosenObjectives ids={chosenIds} />}
          {chosenIds === null && shown !== null && (
            <Checkbox
              label={`Solo questo obiettivo: ${shown.code}`}
              data-autofocus={first.alone || undefined}
              {...register('alone')}
            />
          )}
          {chosenIds === null && (
            <SelectionFields
              disabled={alone && shown !== null}
              value={chosen}
              onChange={(field, value) => {
                if (field === 'plan' || field === 'year') setFrozen(null);
                setValue(field, value, { shouldValidate: formState.errors[field] !== undefined });
              }}
              first="plan"
              textProblem={formState.errors.text?.message}
              onTextLeft={() => void trigger('text')}
            />
          )}
          {isOfPart && <DataChoice plan={chosen.plan} year={chosen.year} of={of} onChange={setFrozen} onlyIfAny />}
          <div className={styles.pair}>
            {of === null ? (
              <Controller
                control={control}
                name="date"
                render={({ field, fieldState }) => (
                  <DateField
                    label="Data di elaborazione"
                    text={field.value}
                    onText={field.onChange}
                    onLeave={field.onBlur}
                    problem={fieldState.error?.message ?? null}
                    state="clean"
                  />
                )}
              />
            ) : (
              <p>Gli obiettivi del PEG, com'erano allora; sulla copertina la data di allora.</p>
            )}
            <Checkbox
              label="Numeri di pagina"
              description="«pagina 1 di 57» in fondo a ogni pagina"
              className={styles.check ?? ''}
              {...register('pageNumbers')}
            />
          </div>
          <Controller
            control={control}
            name="split"
            render={({ field }) => (
              <Radio.Group {...field} label="File">
                <Group gap="lg" mt="xs">
                  <Radio value="none" label="Un PDF solo" />
                  <Radio value="centre" label="Uno per centro" />
                  <Radio value="objective" label="Uno per obiettivo" />
                </Group>
              </Radio.Group>
            )}
          />
          {isUnsaved && (
            <AmberNote>Qualche modifica non è ancora salvata: si stampa quello che è nell'archivio.</AmberNote>
          )}
          {refusal !== null && <ErrorPanel title="Non è stato stampato niente">{refusal}</ErrorPanel>}
          <DialogFoot
            said={
              // How many there were then is known once they are read.
              of === null || isBusy ? (
                <PrintCount
                  selection={
                    chosenIds === null
                      ? printedSelection({ ...chosen, alone }, shown?.id ?? null)
                      : chosenSelection(chosenIds)
                  }
                  isBusy={isBusy}
                />
              ) : undefined
            }
          >
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button
              type="submit"
              data-autofocus={chosenIds !== null || undefined}
              loading={formState.isSubmitting}
              disabled={isBusy}
            >
              Stampa…
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
