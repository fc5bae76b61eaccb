import { useMemo } from 'react';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { SelectField } from '../../components/fields/select-field.tsx';
import { choiceKind } from '../../components/values/choice-kind.ts';
import { centreChoice } from '../../pieces/registers/centre-choice.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useObjectiveField } from './use-objective-field.ts';

/** The Centro di Responsabilità, named by code and long name as the page header prints it. */
export function CentreField({ objective }: { readonly objective: ObjectiveDetail }) {
  const centres = useArchive(({ registers }) => registers.centres);
  const kind = useMemo(
    () => choiceKind<Id | null>([{ value: null, label: '' }, ...centres.map(centreChoice)]),
    [centres],
  );
  return (
    <SelectField
      label="Centro di responsabilità"
      choices={kind.suggestions}
      foundBy={kind.foundBy}
      clearable
      {...useObjectiveField(objective, 'centreId', kind)}
    />
  );
}
