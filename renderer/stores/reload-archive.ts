import { ownYear } from '../../shared/rules/is-of-year.ts';
import { ask } from '../api.ts';
import { doubtAcross } from './across-store.ts';
import { useArchive } from './archive-store.ts';
import { refreshFindings } from './findings-store.ts';
import { loadHandOuts } from './hand-outs-store.ts';
import { doubtReviews } from './review-store.ts';
import { loadTree, useTree } from './tree-store.ts';
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
  const before = useTree.getState().planId;
  const shown = registers.plans.find(({ id }) => id === planId) ?? registers.plans.at(-1);
  await loadTree(shown?.id ?? null);
  const stays = shown?.id === before && (year === null || useTree.getState().rows.some((row) => ownYear(row) === year));
  useArchive.setState({
    archive,
    registers,
    undoState,
    planId: shown?.id ?? null,
    year: stays ? year : yearToShow(shown),
  });
  // Any of their rows may be another now.
  doubtAcross();
  doubtReviews();
  refreshFindings();
}
