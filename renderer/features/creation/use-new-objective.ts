import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { edit } from '../../stores/edits.ts';
import { showPlan } from '../../stores/enter-archive.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import { firstValues } from './first-values.ts';
import { type NewObjective, type NewObjectiveInput, newObjectiveForm } from './new-objective-form.ts';
import { proposedCode } from './proposed-code.ts';
import { usePlanRows } from './use-plan-rows.ts';

/** A new objective while it is filled in: what it may hang from, the code that is proposed for it, and its creation. */
export function useNewObjective(onClose: () => void) {
  const { plans, centres } = useArchive((state) => state.registers);
  const [first] = useState(() => firstValues(useArchive.getState(), useObjective.getState().objective, askedAbove()));
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<NewObjectiveInput, unknown, NewObjective>({
    resolver: zodResolver(newObjectiveForm),
    defaultValues: first,
  });
  const { control, handleSubmit, setValue, formState } = form;
  const [planId, level, parentId, centreId, year] = useWatch({
    control,
    name: ['planId', 'level', 'parentId', 'centreId', 'year'],
  });
  const rows = usePlanRows(planId);
  const above = LEVEL_CODES[LEVEL_CODES.indexOf(level) - 1] ?? null;
  const parents = useMemo(() => rows.filter((row) => row.level === above), [rows, above]);

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

  const create = handleSubmit(async (filled) => {
    setRefusal(null);
    try {
      await createObjective(filled, onClose);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  });
  return { form, level, above, parents, refusal, create };
}

/** Creates it and goes where one goes on writing. @throws Refusal; nothing was written then. */
async function createObjective(filled: NewObjective, onCreated: () => void): Promise<void> {
  if (filled.planId !== useArchive.getState().planId) await showPlan(filled.planId);
  const centreId = filled.level === 'PEG' ? filled.centreId : null;
  const parentId = filled.level === 'MANDATO' ? null : filled.parentId;
  const { created } = await edit('objectives:create', { ...filled, parentId, centreId });
  onCreated();
  const [id] = created;
  if (id !== undefined) {
    const target = { entity: 'objective', rowId: id, field: 'shortDescription' } as const;
    useInterface.setState({ tab: 'dati', target });
    await goToObjective(id);
  }
  announce(`Creato l'obiettivo ${filled.code}.`);
}

/** The objective below which a new one was asked for. */
function askedAbove(): TreeRow | null {
  const { newBelow } = useInterface.getState();
  return useTree.getState().rows.find(({ id }) => id === newBelow) ?? null;
}
