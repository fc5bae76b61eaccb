import { useEffect, useState } from 'react';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { ask } from '../../api.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useTree } from '../../stores/tree-store.ts';

/** The objectives of a plan: those on screen, or asked for when it is another. */
export function usePlanRows(planId: string): readonly TreeRow[] {
  const shown = useArchive((state) => state.planId);
  const tree = useTree((state) => state.rows);
  const [others, setOthers] = useState<{ readonly planId: string; readonly rows: readonly TreeRow[] } | null>(null);
  const plan = useArchive(({ registers }) => registers.plans.find(({ id }) => id === planId));
  useEffect(() => {
    if (plan === undefined || plan.id === shown) return;
    let current = true;
    void ask('objectives:tree', { planId: plan.id }).then(({ rows }) => {
      if (current) setOthers({ planId: plan.id, rows });
    });
    return () => {
      current = false;
    };
  }, [plan, shown]);
  if (planId === shown) return tree;
  return others?.planId === planId ? others.rows : NO_ROWS;
}

const NO_ROWS: readonly TreeRow[] = [];
