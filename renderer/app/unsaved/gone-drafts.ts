import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { dropText, useUnsaved } from '../../components/saving/open-desks.ts';
import { Refusal } from '../../refusal.ts';
import { type ArchiveState, useArchive } from '../../stores/archive-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { type OwnedDraft, unsavedOwners } from './draft-owner.ts';

type Rows = Pick<ObjectiveDetail, 'phases' | 'indicators' | 'participants'>;

/**
 * Forgets texts that are not saved when what they were typed in is no more, whatever took it away: undo, a deletion, a merge. Nobody could
 * put them right. @returns what ends it.
 */
export function watchGoneDrafts(): () => void {
  const stops = [
    // Whose rows they are is known while they are on screen.
    useUnsaved.subscribe(() => void unsavedOwners()),
    useObjective.subscribe(({ objective }, before) => {
      if (objective !== null && objective !== before.objective) forgetRows(draftsOf(objective.id), objective);
    }),
    useArchive.subscribe((state, before) => {
      if (state.registers !== before.registers) forgetEntries(state);
      if (state.undoState !== before.undoState) void lookForObjectives();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function draftsOf(objectiveId: string): readonly OwnedDraft[] {
  return unsavedOwners().filter(({ owner }) => 'objectiveId' in owner && owner.objectiveId === objectiveId);
}

/** @param rows of the objective as it is now; null when it is gone. */
function forgetRows(drafts: readonly OwnedDraft[], rows: Rows | null): void {
  const ids = new Set<string>(
    rows === null ? [] : [rows.phases, rows.indicators, rows.participants].flat().map((row) => row.id),
  );
  for (const { desk, place, owner } of drafts) {
    if (rows === null || (owner.kind === 'row' && !ids.has(owner.target.rowId))) dropText(desk, place);
  }
}

function forgetEntries({ registers, archive }: ArchiveState): void {
  const { plans, centres, people, councillors, listItems } = registers;
  const entries = [plans, centres, people, councillors, listItems, archive?.levels ?? []].flat();
  const ids = new Set<string>(entries.map((entry) => entry.id));
  for (const { desk, place, owner } of unsavedOwners())
    if (owner.kind === 'register' && !ids.has(owner.entryId)) dropText(desk, place);
}

/** Objectives that hold such texts and are not on screen are looked up; one that cannot be read just now keeps them. */
async function lookForObjectives(): Promise<void> {
  const shown = useObjective.getState().objective?.id;
  const byObjective = Map.groupBy(unsavedOwners(), ({ owner }) => ('objectiveId' in owner ? owner.objectiveId : null));
  for (const [objectiveId, drafts] of byObjective) {
    if (objectiveId === null || objectiveId === shown) continue;
    try {
      forgetRows(drafts, await ask('objectives:read', { id: id.parse(objectiveId) }));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      if (thrown.code === 'not-found') forgetRows(drafts, null);
    }
  }
}
