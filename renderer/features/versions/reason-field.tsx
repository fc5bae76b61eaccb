import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import { useSavedField } from '../../components/fields/use-saved-field.ts';
import { longTextKind } from '../../components/values/text-kind.ts';
import { LongTextField } from '../../pieces/long-text/long-text-field.tsx';
import { useWritable } from '../../stores/archive-store.ts';
import { edit } from '../../stores/edits.ts';
import { isFieldOpen, lockReason, useObjectiveLock } from '../../stores/objective-lock.ts';
import { noteReason } from '../../stores/versions-store.ts';

/** Why an objective is varied, written as other fields are; only read where the objective is somebody else's. */
export function ReasonField({ objectiveId, code, reason }: Pick<VariedObjective, 'objectiveId' | 'code' | 'reason'>) {
  const lock = useObjectiveLock(objectiveId);
  const isOpen = isFieldOpen(lock, 'objectives', 'changeReason');
  const writable = useWritable() && isOpen;
  const field = useSavedField({
    name: `reason:${objectiveId}`,
    value: reason,
    kind: longTextKind,
    save: async (text, typing) => {
      await edit('objectives:write', { id: objectiveId, patch: { changeReason: text }, typing });
      noteReason(objectiveId, text);
    },
  });
  return (
    <LongTextField
      label={`Motivo di ${code}`}
      minLines={1}
      printWidthEm={null}
      readOnly={!writable}
      {...(lock === null || isOpen ? {} : { description: lockReason(lock) })}
      {...field}
    />
  );
}
