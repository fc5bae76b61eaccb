import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useTreeFilter } from '../../stores/tree-filter-store.ts';
import { useShownRows } from '../../stores/year-on-screen.ts';
import { type FilteredTree, filterTree, readyTexts } from './filter-tree.ts';
import { findingsBelow, ownFindings } from './finding-counts.ts';
import { forgetTurnedInFilter, turnLines, useOpenLines, usuallyOpen } from './open-lines-store.ts';
import { type TreeLine, treeLines } from './tree-lines.ts';
import { ancestorsOf, type TreeShape, treeShape } from './tree-shape.ts';

export interface ShownTree {
  readonly shape: TreeShape;
  readonly lines: readonly TreeLine[];
  /** What the filter leaves; null when there is none. */
  readonly filtered: FilteredTree | null;
  /** Findings of each objective and of all below it. */
  readonly findings: ReadonlyMap<Id, number>;
  readonly turn: (id: Id) => void;
  /** Opens whatever hides an objective. */
  readonly reveal: (id: Id) => void;
}

/** The tree as filter, findings and the person have it. Typing in the filter goes before drawing what it leaves. */
export function useShownTree(): ShownTree {
  const rows = useShownRows();
  const filter = useDeferredValue(useTreeFilter());
  const found = useFindings((state) => state.findings);
  const centres = useArchive((state) => state.registers.centres);
  const { turned, turnedInFilter } = useOpenLines();

  const shape = useMemo(() => treeShape(rows), [rows]);
  const own = useMemo(() => ownFindings(found), [found]);
  const findings = useMemo(() => findingsBelow(shape, own), [shape, own]);
  const filtered = useMemo(() => filterTree(shape, filter, { centres, findings: own }), [shape, filter, centres, own]);
  const filtering = filtered !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter, another tree.
  useEffect(forgetTurnedInFilter, [filter]);

  useEffect(() => {
    const idle = requestIdleCallback(() => readyTexts(rows));
    return () => cancelIdleCallback(idle);
  }, [rows]);

  const isOpen = useCallback(
    (id: Id) => {
      const level = shape.byId.get(id)?.level;
      if (filtering) return !turnedInFilter.has(id);
      return (level !== undefined && usuallyOpen(level)) !== turned.has(id);
    },
    [shape, filtering, turned, turnedInFilter],
  );
  const lines = useMemo(() => treeLines(shape, filtered, isOpen), [shape, filtered, isOpen]);
  const turn = useCallback((id: Id) => turnLines([id], filtering), [filtering]);
  const reveal = useCallback(
    (id: Id) => {
      const closed = ancestorsOf(shape, id).filter((above) => !isOpen(above));
      if (closed.length > 0) turnLines(closed, filtering);
    },
    [shape, isOpen, filtering],
  );
  return { shape, lines, filtered, findings, turn, reveal };
}
