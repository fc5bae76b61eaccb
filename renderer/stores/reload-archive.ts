import { ownYear } from '../../shared/rules/is-of-year.ts';
import { latestYear } from '../../shared/rules/plan-years.ts';
import type { Plan } from '../../shared/schemas/plan.ts';
import { ask } from '../api.ts';
import { doubtAcross } from './across-store.ts';
import { useArchive } from './archive-store.ts';
import { refreshFindings } from './findings-store.ts';
import { loadHandOuts } from './hand-outs-store.ts';
import { doubtReviews } from './review-store.ts';
import { loadTree, type TreeState, useTree } from './tree-store.ts';
import { doubtVersions } from './versions-store.ts';
import { yearToShow } from './year-on-screen.ts';

/**
 * Reads again all that a step may have touched beyond one objective: labels, settings and name of the archive, registers, the
 * tree, what can be undone. A plan that is no more leaves the screen to the last one, a year that has no objectives any more to the one that
 * a person would see on opening.
 */
export async function reloadArchive(): Promise<void> {
  const [{ archive }, registers, undoState] = await Promise.all([
    ask('start:read'),
    ask('registers:read'),
    ask('history:state'),
    loadHandOuts(),
  ]);
  if (archive === null) return;
  const { planId, year } = useArchive.getState();
  const before = useTree.getState();
  const shown = registers.plans.find(({ id }) => id === planId) ?? registers.plans.at(-1);
  await loadTree(shown?.id ?? null);
  useArchive.setState({
    archive,
    registers,
    undoState,
    planId: shown?.id ?? null,
    year: yearAfter(shown, year, before),
  });
  // Any of their rows may be another now.
  doubtAcross();
  doubtReviews();
  doubtVersions();
  refreshFindings();
}

/** The year to show once the tree was read again. One that was emptied is left; one that was empty already is where the person wants to be. */
function yearAfter(
  plan: Plan | undefined,
  year: number | null,
  before: Pick<TreeState, 'planId' | 'rows'>,
): number | null {
  const { rows } = useTree.getState();
  const isIn = (some: TreeState['rows']) => some.some((row) => ownYear(row) === year);
  if (plan === undefined || plan.id !== before.planId) return yearToShow(plan);
  if (year === null || isIn(rows)) return year;
  return isIn(before.rows) ? latestYear(plan, rows, year) : yearToShow(plan);
}
