import { useMemo } from 'react';
import { duplicateCodeFindings } from '../../../shared/rules/findings/duplicate-code-findings.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { useTree } from '../../stores/tree-store.ts';

/**
 * What there is to say of a code that another objective has too, at once and on the one that is being written: the findings of
 * the archive speak of one of the two alone, which may be the other.
 */
export function useDoubleCode({ id, code, planId }: ObjectiveDetail): readonly string[] {
  const rows = useTree((state) => state.rows);
  return useMemo(() => {
    const others = rows.filter((row) => row.id !== id);
    const found = duplicateCodeFindings([...others, { id, code, planId }]);
    return found.flatMap(({ objectiveId, message }) => (objectiveId === id ? [message] : []));
  }, [rows, id, code, planId]);
}
