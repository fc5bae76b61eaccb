import type { Finding } from '../../shared/schemas/finding.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { useArchive } from './archive-store.ts';
import { findingTab } from './finding-tab.ts';
import { useInterface } from './interface-store.ts';
import { showObjective, useObjective } from './objective-store.ts';
import { followObjective, loadPlan } from './year-on-screen.ts';

/** Brings an objective on screen, whatever was there: plan and year follow it. */
export async function goToObjective(id: Id): Promise<void> {
  useInterface.setState({ screen: 'objective' });
  if (useObjective.getState().id !== id) await showObjective(id);
  const { objective } = useObjective.getState();
  if (objective === null) return;
  if (objective.planId !== useArchive.getState().planId) await loadPlan(objective.planId);
  followObjective();
}

/** Leads to the place a finding speaks of: the field or cell of its objective, or the person among the registers. */
export async function goToFinding(finding: Finding): Promise<void> {
  const { entity, rowId, field, objectiveId } = finding;
  const target = { entity, rowId, field };
  if (objectiveId === null) {
    useInterface.setState({ screen: 'registers', target });
    return;
  }
  useInterface.setState({ tab: findingTab(finding), target });
  await goToObjective(objectiveId);
}
