import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { fullStop } from '../../../shared/format/full-stop.ts';
import { LEVEL_CODES, type LevelCode } from '../../../shared/schemas/level.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { keepParagraph } from '../../pieces/long-text/long-text-field.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import styles from './creation.module.css';
import { FormChoice } from './form-choice.tsx';
import { useNewObjective } from './use-new-objective.ts';

/** Asks what a new objective is, proposing its code; what is begun is finished in the tabs. */
export function NewObjectiveDialog({ onClose }: { readonly onClose: () => void }) {
  const { plans, centres } = useArchive((state) => state.registers);
  const levels = useArchive(({ archive }) => archive?.levels ?? []);
  const { form, level, above, parents, refusal, create } = useNewObjective(onClose);
  const { control, register, formState } = form;
  const labelOf = (code: LevelCode | null) => levels.find((one) => one.code === code)?.label ?? '';
  const { errors } = formState;
  return (
    <Dialog onClose={onClose} title="Nuovo obiettivo" size="lg">
      <form
        onSubmit={(event) => void create(event)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
        noValidate
      >
        <Stack gap="md">
          <div className={styles.pair}>
            <FormChoice
              control={control}
              name="level"
              label="Livello"
              choices={LEVEL_CODES.map((code) => ({ value: code, label: labelOf(code) }))}
              autoFocus
            />
            <FormChoice
              control={control}
              name="planId"
              label="Vista"
              choices={plans.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          {above !== null && (
            <FormChoice
              control={control}
              name="parentId"
              label="Collegato a"
              description={`Un obiettivo del livello sopra: ${labelOf(above)}${fullStop(labelOf(above))} Si può scegliere anche dopo.`}
              choices={parents.map(({ id, code, title }) => ({ value: id, label: `${code}  ${title}` }))}
              optional
            />
          )}
          {level === 'PEG' && (
            <FormChoice
              control={control}
              name="centreId"
              label="Centro di responsabilità"
              choices={centres.map(({ id, code, longName, shortName }) => ({
                value: id,
                label: [code, longName || shortName].filter(Boolean).join('  '),
              }))}
              optional
            />
          )}
          <div className={styles.pair}>
            <TextInput label="Codice" required error={errors.code?.message} {...register('code')} />
            <TextInput
              label="Anno"
              required={level === 'PEG'}
              inputMode="numeric"
              error={errors.year?.message}
              {...register('year')}
            />
          </div>
          <Textarea
            label="Descrizione estesa"
            autosize
            minRows={2}
            maxRows={6}
            lang="it"
            spellCheck
            error={errors.title?.message}
            onKeyDown={keepParagraph}
            {...register('title')}
          />
          {refusal !== null && <ErrorPanel title="L'obiettivo non è stato creato">{refusal}</ErrorPanel>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" title="Ctrl+Invio" loading={formState.isSubmitting}>
              Crea
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
