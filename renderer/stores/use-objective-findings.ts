import { useMemo } from 'react';
import type { Finding } from '../../shared/schemas/finding.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { useFindings } from './findings-store.ts';

/** The findings of one objective and of its rows. */
export function useObjectiveFindings(objectiveId: Id): readonly Finding[] {
  const findings = useFindings((state) => state.findings);
  return useMemo(() => findings.filter((finding) => finding.objectiveId === objectiveId), [findings, objectiveId]);
}

/** What the findings say of one field of the objective itself. */
export function useFieldFindings(objectiveId: Id, field: string): readonly string[] {
  const findings = useObjectiveFindings(objectiveId);
  return useMemo(
    () => findings.flatMap((one) => (one.entity === 'objective' && one.field === field ? [one.message] : [])),
    [findings, field],
  );
}
