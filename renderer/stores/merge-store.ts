import { create } from 'zustand';
import type { MergeEntry, MergeGroup, MergeSummary } from '../../shared/ipc/channels/merging.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { Refusal, refusalMessage } from '../refusal.ts';
import { useInterface } from './interface-store.ts';

/** One objective of a merge, or the registers. */
export type GroupKey = Id | 'registers';

/** The differences of a group: on their way, come, or refused. */
export type GroupEntries =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly entries: readonly MergeEntry[] }
  | { readonly state: 'refused'; readonly reason: string };

/** What came of a merge that was accepted. */
export interface AcceptedMerge {
  readonly kind: MergeSummary['kind'];
  readonly title: string;
  readonly changes: number;
  readonly undecided: number;
  /** Changes that the person did not want. */
  readonly declined: number;
  /** What «Annulla» undoes as long as nothing else is written. */
  readonly step: string | null;
}

/** The merge or comparison under way, as the application last gave it; it stays while another screen is shown. */
export interface MergeState {
  readonly summary: MergeSummary | null;
  readonly chosen: GroupKey | null;
  /** The difference that the keys are about, among those of the chosen group. */
  readonly entryKey: string | null;
  /** What was read so far. */
  readonly entries: ReadonlyMap<GroupKey, GroupEntries>;
  readonly accepted: AcceptedMerge | null;
}

export const NO_MERGE: MergeState = { summary: null, chosen: null, entryKey: null, entries: new Map(), accepted: null };

export const useMerge = create<MergeState>()(() => NO_MERGE);

export function groupKeyOf({ objectiveId }: Pick<MergeGroup, 'objectiveId'>): GroupKey {
  return objectiveId ?? 'registers';
}

export function objectiveOf(group: GroupKey): Id | null {
  return group === 'registers' ? null : group;
}

/** Shows a merge or a comparison that was just begun, on its screen; one that was still there is given up for it. */
export function openMerge(summary: MergeSummary): void {
  const [first] = summary.groups;
  const before = useMerge.getState().summary;
  if (before !== null && before.merge !== summary.merge) void forget(before);
  useMerge.setState({ ...NO_MERGE, summary });
  useInterface.setState({ screen: 'merge' });
  if (first !== undefined) void chooseGroup(groupKeyOf(first));
}

/** Puts the differences of a group on screen. Resolves when they have come, or were refused. */
export async function chooseGroup(chosen: GroupKey, entryKey: string | null = null): Promise<void> {
  useMerge.setState({ chosen, entryKey });
  if (useMerge.getState().entries.get(chosen)?.state !== 'read') await readEntries(chosen);
}

/** The differences of a group; none when they are refused. */
export async function entriesOf(group: GroupKey): Promise<readonly MergeEntry[]> {
  if (useMerge.getState().entries.get(group)?.state !== 'read') await readEntries(group);
  const found = useMerge.getState().entries.get(group);
  return found?.state === 'read' ? found.entries : [];
}

/** Reads the differences of a group anew; those on screen stay until they have come. */
export async function readEntries(group: GroupKey): Promise<void> {
  const merge = useMerge.getState().summary?.merge;
  if (merge === undefined) return;
  const keep = (found: GroupEntries) => {
    if (useMerge.getState().summary?.merge !== merge) return;
    useMerge.setState(({ entries }) => ({ entries: new Map(entries).set(group, found) }));
  };
  if (useMerge.getState().entries.get(group)?.state !== 'read') keep({ state: 'reading' });
  try {
    const { entries } = await ask('merging:entries', { merge, objectiveId: objectiveOf(group) });
    keep({ state: 'read', entries });
  } catch (thrown) {
    keep({ state: 'refused', reason: refusalMessage(thrown) });
  }
}

/** Gives up the merge or comparison under way; nothing of it is written. */
export async function discardMerge(): Promise<void> {
  const { summary } = useMerge.getState();
  closeMerge();
  if (summary !== null) await forget(summary);
}

/** Frees what the application holds for a merge. If it cannot, it does so when the archive closes: there is nothing to say. */
async function forget({ merge }: MergeSummary): Promise<void> {
  try {
    await ask('merging:discard', { merge });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

/** Leaves the screen of a merge that is over, or whose archive goes. */
export function closeMerge(): void {
  useMerge.setState(NO_MERGE);
  if (useInterface.getState().screen === 'merge') useInterface.setState({ screen: 'objective' });
}
