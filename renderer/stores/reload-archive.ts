import { ask } from '../api.ts';
import { useArchive } from './archive-store.ts';
import { refreshFindings } from './findings-store.ts';
import { loadHandOuts } from './hand-outs-store.ts';
import { loadTree } from './tree-store.ts';

/**
 * Reads again all that a step may have touched beyond one objective: labels, settings and name of the archive, registers, the
 * tree, what can be undone. A plan that is no more leaves the screen to the last one.
 */
export async function reloadArchive(): Promise<void> {
  const [{ archive }, registers, undoState] = await Promise.all([
    ask('start:read'),
    ask('registers:read'),
    ask('history:state'),
    loadHandOuts(),
  ]);
  if (archive === null) return;
  const { planId } = useArchive.getState();
  const shown = registers.plans.find(({ id }) => id === planId) ?? registers.plans.at(-1);
  await loadTree(shown?.id ?? null);
  useArchive.setState({ archive, registers, undoState, planId: shown?.id ?? null });
  refreshFindings();
}
