import type { AddedLabel } from '../../../shared/schemas/list-label.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { ObjectivePatch } from '../../../shared/schemas/objective-patch.ts';
import type { FieldProps } from '../../components/fields/field-props.ts';
import { useSavedField } from '../../components/fields/use-saved-field.ts';
import type { ValueKind } from '../../components/values/value-kind.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { edit } from '../../stores/edits.ts';
import { isFieldOpen, useObjectiveLock } from '../../stores/objective-lock.ts';
import { useFieldFindings } from '../../stores/use-objective-findings.ts';

type Field = keyof ObjectivePatch & keyof ObjectiveDetail;

/** What a field reads: a status may be one that is added to its list. */
type Written<Name extends Field> = ObjectiveDetail[Name] | (Name extends 'status' ? AddedLabel : never);

/** Findings and locks speak of a name by the field that refers to it. */
const REFERENCES: Partial<Record<Field, string>> = {
  councillor: 'councillorId',
  responsible: 'responsibleId',
  status: 'statusId',
};

/** A field of an objective that saves itself, with the findings that speak of it; read-only where the archive or the field is. */
export function useObjectiveField<Name extends Field>(
  objective: ObjectiveDetail,
  field: Name,
  kind: ValueKind<Written<Name>>,
): Omit<FieldProps, 'label'> {
  const writable = useWritable();
  const column = REFERENCES[field] ?? field;
  const findings = useFieldFindings(objective.id, column);
  const isOpen = isFieldOpen(useObjectiveLock(objective.id), 'objectives', column);
  const binding = useSavedField({
    name: `objective:${objective.id}:${field}`,
    value: objective[field],
    kind,
    save: (value, typing) => edit('objectives:write', { id: objective.id, patch: { [field]: value }, typing }),
  });
  return { ...binding, readOnly: !writable || !isOpen, findings };
}
