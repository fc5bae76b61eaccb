import { useMemo, useState } from 'react';
import { narrowedFindings } from '../../../shared/rules/findings/narrowed-findings.ts';
import type { Finding, FindingKind } from '../../../shared/schemas/finding.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useTree } from '../../stores/tree-store.ts';

/** What a person narrowed the findings by. */
export interface FindingsNarrowing {
  readonly kind: FindingKind | null;
  readonly centreId: Id | null;
  /** Whether those that somebody said are well as they are stand among them. */
  readonly withAccepted: boolean;
}

/** The findings of the plan and year on screen as a person narrowed them. */
export function useNarrowedFindings() {
  const { findings, hidden } = useFindings();
  const tree = useTree((state) => state.rows);
  const centres = useArchive((state) => state.registers.centres);
  const [narrowing, setNarrowing] = useState<FindingsNarrowing>({ kind: null, centreId: null, withAccepted: false });
  const { kind, centreId, withAccepted } = narrowing;
  const all = useMemo(() => (withAccepted ? [...findings, ...hidden] : findings), [findings, hidden, withAccepted]);
  const centreOf = useMemo(() => new Map(tree.map((row) => [row.id, row.centreId])), [tree]);
  const shown = useMemo(
    () => narrowedFindings(all, { kind, centreId }, centres, (id) => centreOf.get(id) ?? null),
    [all, kind, centreId, centres, centreOf],
  );
  const centreIds = useMemo(() => {
    const parents = new Map(centres.map(({ id, parentId }) => [id, parentId]));
    return withFindings(all, centreOf, parents);
  }, [all, centreOf, centres]);
  const narrow = (change: Partial<FindingsNarrowing>) => setNarrowing((before) => ({ ...before, ...change }));
  return { narrowing, narrow, all, shown, centreIds };
}

/** The centres of what was found, and those above them. */
function withFindings(
  findings: readonly Finding[],
  centreOf: ReadonlyMap<Id, Id | null>,
  parents: ReadonlyMap<Id, Id | null>,
): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const { objectiveId } of findings) {
    let at = objectiveId === null ? null : (centreOf.get(objectiveId) ?? null);
    for (; at !== null && !found.has(at); at = parents.get(at) ?? null) found.add(at);
  }
  return found;
}
