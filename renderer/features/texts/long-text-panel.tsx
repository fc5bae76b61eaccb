import { fieldName } from '../../../shared/format/field-names.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { useSavedField } from '../../components/fields/use-saved-field.ts';
import { longTextKind } from '../../components/values/text-kind.ts';
import { LongTextField } from '../../pieces/long-text/long-text-field.tsx';
import { useWritable } from '../../stores/archive-store.ts';
import { edit } from '../../stores/edits.ts';
import { isFieldOpen, useObjectiveLock } from '../../stores/objective-lock.ts';
import { useFieldFindings } from '../../stores/use-objective-findings.ts';
import { useTargetField } from '../../stores/use-target-field.ts';

type LongText = 'implementation' | 'progressReport';

const PURPOSES: Readonly<Record<LongText, string>> = {
  implementation: "Come si intende raggiungere l'obiettivo: le attività, chi le fa, con quali mezzi.",
  progressReport: 'A che punto si è: quello che è stato fatto, quello che manca, perché.',
};

interface LongTextPanelProps {
  readonly objective: ObjectiveDetail;
  readonly field: LongText;
}

/** Modalità or Stato di attuazione: one large text, with the marks of where the print wraps. */
export function LongTextPanel({ objective, field }: LongTextPanelProps) {
  const { id } = objective;
  const panel = useTargetField(id);
  const writable = useWritable();
  const isOpen = isFieldOpen(useObjectiveLock(id), 'objectives', field);
  const findings = useFieldFindings(id, field);
  const binding = useSavedField({
    name: `objective:${id}:${field}`,
    value: objective[field],
    kind: longTextKind,
    save: (text, typing) => edit('objectives:write', { id, patch: { [field]: text }, typing }),
  });
  const name = fieldName('objectives', field);
  return (
    <div ref={panel}>
      <div data-field={field}>
        <LongTextField
          label={`${name[0]?.toUpperCase()}${name.slice(1)}`}
          description={PURPOSES[field]}
          minLines={14}
          readOnly={!writable || !isOpen}
          findings={findings}
          {...binding}
        />
      </div>
    </div>
  );
}
