import { create } from 'zustand';
import { assertNever } from '../../shared/assert-never.ts';
import type { MergeEntry, MergeGroup, MergeSummary } from '../../shared/ipc/channels/merging.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { Side } from '../../shared/schemas/difference.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { ask } from '../api.ts';
import { Refusal, refusalMessage } from '../refusal.ts';
import { useArchive } from './archive-store.ts';
import { exchanging } from './exchange-work.ts';
import { useInterface } from './interface-store.ts';
import { showObjective, useObjective } from './objective-store.ts';
import { reloadArchive } from './reload-archive.ts';
import { useTree } from './tree-store.ts';

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
  /** What «Annulla» undoes as long as nothing else is written. */
  readonly step: string | null;
}

/** The merge or comparison under way, as the application last told it; it stays while another screen is shown. */
export interface MergeState {
  readonly summary: MergeSummary | null;
  readonly chosen: GroupKey | null;
  /** The difference that the keys are about, among those of the chosen group. */
  readonly entryKey: string | null;
  /** What was read so far. */
  readonly entries: ReadonlyMap<GroupKey, GroupEntries>;
  readonly accepted: AcceptedMerge | null;
}

const NO_MERGE: MergeState = { summary: null, chosen: null, entryKey: null, entries: new Map(), accepted: null };

export const useMerge = create<MergeState>()(() => NO_MERGE);

export function groupKeyOf({ objectiveId }: Pick<MergeGroup, 'objectiveId'>): GroupKey {
  return objectiveId ?? 'registers';
}

function objectiveOf(group: GroupKey): Id | null {
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

async function readEntries(group: GroupKey): Promise<void> {
  const merge = useMerge.getState().summary?.merge;
  if (merge === undefined) return;
  const keep = (found: GroupEntries) => {
    if (useMerge.getState().summary?.merge !== merge) return;
    useMerge.setState(({ entries }) => ({ entries: new Map(entries).set(group, found) }));
  };
  // What is on screen stays until what it has become comes.
  if (useMerge.getState().entries.get(group)?.state !== 'read') keep({ state: 'reading' });
  try {
    const { entries } = await ask('merging:entries', { merge, objectiveId: objectiveOf(group) });
    keep({ state: 'read', entries });
  } catch (thrown) {
    keep({ state: 'refused', reason: refusalMessage(thrown) });
  }
}

/** Which conflicts are decided: one or a few, those of a group, or all. */
export type DecisionTarget =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'group'; readonly group: GroupKey }
  | { readonly kind: 'all' };

let asked = 0;

/** Decides conflicts, or takes decisions back, and shows what then is to happen. @throws Refusal; nothing was decided then. */
export async function decide(target: DecisionTarget, choice: Side | null): Promise<void> {
  const merge = useMerge.getState().summary?.merge;
  if (merge === undefined) return;
  asked += 1;
  const mine = asked;
  if (target.kind === 'keys') markDecided(new Set(target.keys), choice);
  try {
    const summary = await ask('merging:decide', { merge, target: carried(target), choice });
    if (useMerge.getState().summary?.merge !== merge) return;
    // Keys may be pressed faster than answers come: the last one tells of all.
    if (mine === asked) useMerge.setState({ summary });
  } catch (thrown) {
    await readAgain([...useMerge.getState().entries.keys()]);
    throw thrown;
  }
  if (target.kind === 'group') await readAgain([target.group]);
  if (target.kind === 'all') await readAgain([...useMerge.getState().entries.keys()]);
}

function carried(target: DecisionTarget): InputOf<'merging:decide'>['target'] {
  switch (target.kind) {
    case 'keys':
      return { kind: 'keys', keys: [...target.keys] };
    case 'group':
      return { kind: 'group', objectiveId: objectiveOf(target.group) };
    case 'all':
      return { kind: 'all' };
    default:
      return assertNever(target);
  }
}

function markDecided(keys: ReadonlySet<string>, decision: Side | null): void {
  const { entries: before } = useMerge.getState();
  const entries = new Map<GroupKey, GroupEntries>();
  for (const [group, found] of before) {
    const isMeant = found.state === 'read' && found.entries.some(({ key }) => keys.has(key));
    const decided = (entry: MergeEntry) => (keys.has(entry.key) ? { ...entry, decision } : entry);
    entries.set(group, isMeant ? { state: 'read', entries: found.entries.map(decided) } : found);
  }
  useMerge.setState({ entries });
}

/** Reads the chosen group again, if it is one of these, and the others when they are next shown. */
async function readAgain(groups: readonly GroupKey[]): Promise<void> {
  const { entries, chosen } = useMerge.getState();
  const kept = new Map([...entries].filter(([group]) => group === chosen || !groups.includes(group)));
  useMerge.setState({ entries: kept });
  if (chosen !== null && groups.includes(chosen)) await readEntries(chosen);
}

/**
 * Writes the merge as one step of undo and brings the archive up to it on screen.
 * @throws Refusal; nothing was written then, and what is shown is the merge as it stands now.
 */
export async function acceptMerge(): Promise<void> {
  const { summary } = useMerge.getState();
  if (summary === null) return;
  try {
    const { merge, kind, title } = summary;
    const { changes, undecided, savedAt, undoState } = await exchanging(() => ask('merging:accept', { merge }));
    useArchive.setState({ savedAt, undoState });
    useMerge.setState({ ...NO_MERGE, accepted: { kind, title, changes, undecided, step: undoState.undo } });
  } catch (thrown) {
    if (thrown instanceof Refusal) await refreshMerge();
    throw thrown;
  }
  await reloadArchive();
  const { id } = useObjective.getState();
  await showObjective(useTree.getState().rows.some((row) => row.id === id) ? id : null);
}

/** Reads the merge again; it may be over, and then what is on screen stays for the person to read why. */
async function refreshMerge(): Promise<void> {
  const { summary: before, chosen } = useMerge.getState();
  if (before === null) return;
  try {
    const summary = await ask('merging:read', { merge: before.merge });
    const groups = summary.groups.map(groupKeyOf);
    const next = chosen !== null && groups.includes(chosen) ? chosen : (groups[0] ?? null);
    useMerge.setState(({ entryKey }) => ({ ...NO_MERGE, summary, entryKey }));
    if (next !== null) await chooseGroup(next, useMerge.getState().entryKey);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

/** Gives up the merge or comparison under way; nothing of it is written. */
export async function discardMerge(): Promise<void> {
  const { summary } = useMerge.getState();
  closeMerge();
  if (summary !== null) await forget(summary);
}

/** Frees what the application holds for a merge. If it cannot, it does so when the archive closes: there is nothing to tell. */
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
