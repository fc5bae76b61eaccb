import { assertNever } from '../../shared/assert-never.ts';
import type { MergeEntry } from '../../shared/ipc/channels/merging.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { Side } from '../../shared/schemas/difference.ts';
import { ask } from '../api.ts';
import { Refusal } from '../refusal.ts';
import { useArchive } from './archive-store.ts';
import { exchanging } from './exchange-work.ts';
import {
  chooseGroup,
  type GroupEntries,
  type GroupKey,
  groupKeyOf,
  NO_MERGE,
  objectiveOf,
  readEntries,
  useMerge,
} from './merge-store.ts';
import { showObjective, useObjective } from './objective-store.ts';
import { reloadArchive } from './reload-archive.ts';
import { useTree } from './tree-store.ts';
import { followObjective } from './year-on-screen.ts';

/** Which differences are decided: one or a few, or the conflicts of a group or of all; `everything` is what is no conflict too. */
export type DecisionTarget =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'group'; readonly group: GroupKey; readonly everything?: boolean }
  | { readonly kind: 'all'; readonly everything?: boolean };

/** A side, a value that was typed in place of both, or null: nothing any more. */
export type Choice = InputOf<'merging:decide'>['choice'];

let asked = 0;

/**
 * Decides conflicts, declines what would be taken, or takes decisions back, and shows what then is to happen.
 * @throws Refusal; nothing was decided then.
 */
export async function decide(target: DecisionTarget, choice: Choice): Promise<void> {
  const merge = useMerge.getState().summary?.merge;
  if (merge === undefined) return;
  asked += 1;
  const mine = asked;
  // What is declined, or wanted again, changes what may stand beside it: that is read anew, and nothing is shown before.
  const isSimple = target.kind === 'keys' && typeof choice !== 'object' && areConflicts(target.keys);
  if (isSimple) markDecided(new Set(target.keys), choice);
  try {
    const summary = await ask('merging:decide', { merge, target: carried(target), choice });
    if (useMerge.getState().summary?.merge !== merge) return;
    // Keys may be pressed faster than answers come: the last one speaks for all.
    if (mine === asked) useMerge.setState({ summary });
  } catch (thrown) {
    await readAgain([...useMerge.getState().entries.keys()]);
    throw thrown;
  }
  if (target.kind === 'group' && target.everything !== true) await readAgain([target.group]);
  else if (!isSimple) await readAgain([...useMerge.getState().entries.keys()]);
}

function carried(target: DecisionTarget): InputOf<'merging:decide'>['target'] {
  switch (target.kind) {
    case 'keys':
      return { kind: 'keys', keys: [...target.keys] };
    case 'group':
      return { kind: 'group', objectiveId: objectiveOf(target.group), everything: target.everything === true };
    case 'all':
      return { kind: 'all', everything: target.everything === true };
    default:
      return assertNever(target);
  }
}

/** Whether these are plain conflicts, which are decided without a word about the others. */
function areConflicts(keys: readonly string[]): boolean {
  const found = [...useMerge.getState().entries.values()].flatMap((one) => (one.state === 'read' ? one.entries : []));
  return !found.some((one) => keys.includes(one.key) && (one.state === 'taken' || one.isDeclined));
}

function markDecided(keys: ReadonlySet<string>, decision: Side | null): void {
  const { entries: before } = useMerge.getState();
  const entries = new Map<GroupKey, GroupEntries>();
  for (const [group, found] of before) {
    const isMeant = found.state === 'read' && found.entries.some(({ key }) => keys.has(key));
    const decided = (entry: MergeEntry) => (keys.has(entry.key) ? { ...entry, decision, typed: null } : entry);
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
    const { merge, kind, title, counts } = summary;
    const { changes, undecided, savedAt, undoState } = await exchanging(() => ask('merging:accept', { merge }));
    useArchive.setState({ savedAt, undoState });
    useMerge.setState({
      ...NO_MERGE,
      accepted: { kind, title, changes, undecided, declined: counts.declined, step: undoState.undo },
    });
  } catch (thrown) {
    if (thrown instanceof Refusal) await refreshMerge();
    throw thrown;
  }
  await reloadArchive();
  const { id } = useObjective.getState();
  await showObjective(useTree.getState().rows.some((row) => row.id === id) ? id : null);
  followObjective();
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
