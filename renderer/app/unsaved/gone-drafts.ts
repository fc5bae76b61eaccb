import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { dropText } from '../../components/saving/open-desks.ts';
import { Refusal } from '../../refusal.ts';
import { type AcrossName, acrossStore } from '../../stores/across-store.ts';
import { type ArchiveState, useArchive } from '../../stores/archive-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { type OwnedDraft, unsavedOwners } from './draft-owner.ts';

const ACROSS = ['phases', 'indicators'] as const;

type Rows = Pick<ObjectiveDetail, 'phases' | 'indicators' | 'participants'>;

/**
 * Forgets texts that are not saved when what they were typed in is no more, whatever took it away: undo, a deletion, a merge. Nobody could
 * put them right. @returns what ends it.
 */
export function watchGoneDrafts(): () => void {
  const stops = [
    useObjective.subscribe(({ objective }, before) => {
      if (objective !== null && objective !== before.objective) forgetRows(draftsOf(objective.id), objective);
    }),
    ...ACROSS.map((name) =>
      acrossStore(name).subscribe(({ rows }, before) => {
        if (rows !== before.rows) for (const draft of draftsAcross(name)) void forgetIfGone(draft, before.rows, rows);
      }),
    ),
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

type RowsRead = ReadonlyMap<Id, readonly { readonly id: Id }[]>;

function draftsAcross(name: AcrossName): readonly OwnedDraft[] {
  return unsavedOwners().filter(({ owner }) => owner.kind === 'across' && owner.screen === name);
}

/** A row that was among those read, and is not any more, may be of another year: it is forgotten only where it is gone. */
async function forgetIfGone({ desk, place, owner }: OwnedDraft, before: RowsRead, now: RowsRead): Promise<void> {
  if (owner.kind !== 'across') return;
  const isIn = (rows: readonly { readonly id: Id }[] | undefined) =>
    rows?.some((row) => row.id === owner.rowId) === true;
  const [objectiveId] = [...before].find(([, rows]) => isIn(rows)) ?? [];
  if (objectiveId === undefined || isIn(now.get(objectiveId))) return;
  try {
    if (!isIn((await ask('objectives:read', { id: objectiveId }))[owner.screen])) dropText(desk, place);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    if (thrown.code === 'not-found') dropText(desk, place);
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
      forgetRows(drafts, await ask('objectives:read', { id: objectiveId }));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      if (thrown.code === 'not-found') forgetRows(drafts, null);
    }
  }
}
