import type { ArchiveSummary } from '../../shared/ipc/channels/archive.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { forgetAcross } from './across-store.ts';
import { NO_ARCHIVE, useArchive } from './archive-store.ts';
import { forgetFindings, refreshFindings } from './findings-store.ts';
import { forgetHandOuts, loadHandOuts } from './hand-outs-store.ts';
import { useInterface } from './interface-store.ts';
import { closeMerge } from './merge-store.ts';
import { showObjective } from './objective-store.ts';
import { forgetReviews } from './review-store.ts';
import { forgetTrees, loadTree, NO_TREE, useTree } from './tree-store.ts';
import { forgetVersions } from './versions-store.ts';
import { loadPlan, yearToShow } from './year-on-screen.ts';

/** Brings an archive that was just opened on screen: registers, tree of its last plan in its last year, what can be undone, findings. */
export async function enterArchive(archive: ArchiveSummary): Promise<void> {
  const [registers, undoState] = await Promise.all([ask('registers:read'), ask('history:state')]);
  const planId = archive.plans.at(-1)?.id ?? null;
  useInterface.persist.setOptions({ name: `pegaso-interface ${archive.fileName}` });
  await useInterface.persist.rehydrate();
  await loadTree(planId);
  forgetTrees();
  await showObjective(null);
  forgetFindings();
  forgetAcross();
  forgetReviews();
  forgetVersions();
  closeMerge();
  // Before anything can be written: what came from another office may be locked.
  forgetHandOuts();
  await loadHandOuts();
  const year = yearToShow(archive.plans.at(-1));
  useArchive.setState({ ...NO_ARCHIVE, archive, registers, undoState, planId, year });
  refreshFindings();
}

/** Clears the screen of an archive that is closed. */
export async function leaveArchive(): Promise<void> {
  useArchive.setState(NO_ARCHIVE);
  useTree.setState(NO_TREE);
  forgetTrees();
  forgetFindings();
  forgetHandOuts();
  forgetAcross();
  forgetReviews();
  forgetVersions();
  closeMerge();
  await showObjective(null);
}

/** Shows another plan of the open archive, in the year that it was last seen in. */
export async function showPlan(planId: Id): Promise<void> {
  await loadPlan(planId);
  await showObjective(null);
}
