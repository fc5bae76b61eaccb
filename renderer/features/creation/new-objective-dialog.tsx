import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { LEVEL_CODES, type LevelCode } from '../../../shared/schemas/level.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { edit } from '../../stores/edits.ts';
import { showPlan } from '../../stores/enter-archive.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import styles from './creation.module.css';
import { firstValues } from './first-values.ts';
import { FormChoice } from './form-choice.tsx';
import { type NewObjective, type NewObjectiveInput, newObjectiveForm } from './new-objective-form.ts';
import { proposedCode } from './proposed-code.ts';
import { usePlanRows } from './use-plan-rows.ts';

/** Asks what a new objective is, proposing its code; what is begun is finished in the tabs. */
export function NewObjectiveDialog({ onClose }: { readonly onClose: () => void }) {
  const { plans, centres } = useArchive((state) => state.registers);
  const levels = useArchive(({ archive }) => archive?.levels ?? []);
  const [first] = useState(() => firstValues(useArchive.getState(), useObjective.getState().objective, askedAbove()));
  const [refusal, setRefusal] = useState<string | null>(null);
  const { control, register, handleSubmit, setValue, formState } = useForm<NewObjectiveInput, unknown, NewObjective>({
    resolver: zodResolver(newObjectiveForm),
    defaultValues: first,
  });
  const [planId, level, parentId, centreId, year] = useWatch({
    control,
    name: ['planId', 'level', 'parentId', 'centreId', 'year'],
  });
  const rows = usePlanRows(planId);
  const above = LEVEL_CODES[LEVEL_CODES.indexOf(level) - 1] ?? null;
  const parents = useMemo(() => rows.filter((row) => row.level === above), [rows, above]);
  const labelOf = (code: LevelCode | null) => levels.find((one) => one.code === code)?.label ?? '';

  const proposal = useMemo(
    () =>
      proposedCode({
        level,
        plan: plans.find(({ id }) => id === planId)?.code ?? '',
        year: /^\d{4}$/u.test(year) ? Number(year) : null,
        centre: centres.find(({ id }) => id === centreId)?.code ?? null,
        parent: rows.find(({ id }) => id === parentId)?.code ?? null,
        rows,
      }),
    [level, plans, planId, year, centres, centreId, parentId, rows],
  );
  const typedCode = formState.dirtyFields.code === true;
  useEffect(() => {
    if (!typedCode) setValue('code', proposal);
  }, [proposal, typedCode, setValue]);
  // What was chosen above does not hold for another level or plan.
  useEffect(() => {
    if (parentId !== '' && rows.length > 0 && !parents.some(({ id }) => id === parentId)) setValue('parentId', '');
  }, [parentId, parents, rows, setValue]);

  const create = handleSubmit(async (born) => {
    setRefusal(null);
    try {
      if (born.planId !== useArchive.getState().planId) await showPlan(born.planId);
      const centre = born.level === 'PEG' ? born.centreId : null;
      const parent = born.level === 'MANDATO' ? null : born.parentId;
      const { created } = await edit('objectives:create', { ...born, parentId: parent, centreId: centre });
      onClose();
      const [id] = created;
      if (id !== undefined) {
        // Where one goes on writing.
        const target = { entity: 'objective', rowId: id, field: 'shortDescription' } as const;
        useInterface.setState({ tab: 'dati', target });
        await goToObjective(id);
      }
      announce(`Creato l'obiettivo ${born.code}.`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  });
  const { errors } = formState;
  return (
    <Dialog onClose={onClose} title="Nuovo obiettivo" size="lg">
      <form onSubmit={(event) => void create(event)} noValidate>
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
              description={`Un obiettivo del livello sopra: ${labelOf(above)}. Si può scegliere anche dopo.`}
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
            {...register('title')}
          />
          {refusal !== null && <ErrorPanel title="L'obiettivo non è stato creato">{refusal}</ErrorPanel>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" loading={formState.isSubmitting}>
              Crea
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The objective below which a new one was asked for. */
function askedAbove(): TreeRow | null {
  const { newBelow } = useInterface.getState();
  return useTree.getState().rows.find(({ id }) => id === newBelow) ?? null;
}
