import { useMemo } from 'react';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { cellPlace } from '../../components/grid/cell-place.ts';
import { useFindings } from '../../stores/findings-store.ts';

/** The findings of an objective's rows of one kind, by the cell they speak of. */
export function useRowMarks(
  objectiveId: Id,
  entity: 'phase' | 'indicator' | 'participant',
): ReadonlyMap<string, readonly string[]> {
  const findings = useFindings((state) => state.findings);
  return useMemo(
    () => marksOf(findings.filter((finding) => finding.objectiveId === objectiveId && finding.entity === entity)),
    [findings, objectiveId, entity],
  );
}

/** The findings of the rows of one kind, whichever objective they are of, by the cell they speak of. */
export function useMarksAcross(entity: Finding['entity']): ReadonlyMap<string, readonly string[]> {
  const findings = useFindings((state) => state.findings);
  return useMemo(() => marksOf(findings.filter((finding) => finding.entity === entity)), [findings, entity]);
}

function marksOf(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>();
  for (const { rowId, field, message } of findings) {
    const place = cellPlace(rowId, field ?? '');
    marks.set(place, [...(marks.get(place) ?? []), message]);
  }
  return marks;
}
