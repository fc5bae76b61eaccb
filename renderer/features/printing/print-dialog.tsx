import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Checkbox, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { saveEverything, useUnsaved } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { firstChoices, rememberChoices } from './last-choices.ts';
import { PrintCount } from './print-count.tsx';
import { orderOf, type PrintForm, type PrintFormInput, printForm, selectionOf } from './print-form.ts';
import { startPrint, usePrintJob } from './print-job.ts';
import styles from './printing.module.css';

/** Asks what to print and how, and how much that is; the print itself goes on beside the work. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const { plans, centres } = useArchive((state) => state.registers);
  const levels = useArchive(({ archive }) => archive?.levels ?? []);
  const isBusy = usePrintJob(({ job }) => job?.state === 'running');
  const isUnsaved = useUnsaved(({ failed, invalid }) => failed + invalid > 0);
  const [first] = useState(firstChoices);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { control, register, handleSubmit, getValues, formState } = useForm<PrintFormInput, unknown, PrintForm>({
    resolver: zodResolver(printForm),
    defaultValues: first,
    mode: 'onTouched',
  });
  const [plan, level, text, centre] = useWatch({ control, name: ['plan', 'level', 'text', 'centre'] });

  const print = handleSubmit(async (form) => {
    setRefusal(null);
    rememberChoices(getValues());
    try {
      await saveEverything();
      if (await startPrint(orderOf(form))) onClose();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  });

  return (
    <Dialog onClose={onClose} title="Stampa le schede" size="lg">
      <form onSubmit={(event) => void print(event)} noValidate>
        <Stack gap="md">
          <div className={styles.pair}>
            <Controller
              control={control}
              name="plan"
              render={({ field }) => (
                <Select
                  {...field}
                  label="Vista"
                  data={[
                    { value: '', label: 'Tutte le viste' },
                    ...plans.map(({ code, name }) => ({ value: code, label: name })),
                  ]}
                  allowDeselect={false}
                  data-autofocus
                />
              )}
            />
            <Controller
              control={control}
              name="level"
              render={({ field }) => (
                <Select
                  {...field}
                  label="Livello"
                  data={[
                    { value: '', label: 'Tutti i livelli' },
                    ...levels.map(({ code, label }) => ({ value: code, label })),
                  ]}
                  allowDeselect={false}
                />
              )}
            />
          </div>
          <TextInput
            label="Descrizione sintetica"
            description="Solo gli obiettivi che hanno queste parole; vuota, tutti."
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            error={formState.errors.text?.message}
            {...register('text')}
          />
          <Controller
            control={control}
            name="centre"
            render={({ field }) => (
              <Select
                {...field}
                label="Centro di responsabilità"
                data={[
                  { value: '', label: 'Tutti i centri' },
                  ...centres.flatMap(({ code, longName, shortName }) =>
                    code === null ? [] : [{ value: code, label: `${code}  ${longName || shortName}` }],
                  ),
                ]}
                searchable
                allowDeselect={false}
                nothingFoundMessage="Nessun centro con queste parole."
                onChange={(value) => field.onChange(value ?? '')}
              />
            )}
          />
          <div className={styles.pair}>
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
            <div className={styles.warning}>
              Qualche modifica non è ancora salvata: si stampa quello che è nell'archivio.
            </div>
          )}
          {refusal !== null && <ErrorPanel title="Non è stato stampato niente">{refusal}</ErrorPanel>}
          <div className={styles.foot}>
            <PrintCount selection={selectionOf({ plan, level, text, centre })} isBusy={isBusy} />
            <Group gap="sm" wrap="nowrap">
              <Button variant="default" onClick={onClose}>
                Annulla
              </Button>
              <Button type="submit" loading={formState.isSubmitting} disabled={isBusy}>
                Stampa…
              </Button>
            </Group>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
