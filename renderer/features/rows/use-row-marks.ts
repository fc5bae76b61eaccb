import { useMemo } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { cellPlace } from '../../components/grid/cell-place.ts';
import { useFindings } from '../../stores/findings-store.ts';

/** The findings of an objective's rows of one kind, by the cell they speak of. */
export function useRowMarks(
  objectiveId: Id,
  entity: 'phase' | 'indicator' | 'participant',
): ReadonlyMap<string, readonly string[]> {
  const findings = useFindings((state) => state.findings);
  return useMemo(() => {
    const marks = new Map<string, string[]>();
    for (const finding of findings) {
      if (finding.objectiveId !== objectiveId || finding.entity !== entity) continue;
      const place = cellPlace(finding.rowId, finding.field ?? '');
      marks.set(place, [...(marks.get(place) ?? []), finding.message]);
    }
    return marks;
  }, [findings, objectiveId, entity]);
}
