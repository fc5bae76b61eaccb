import {
  type MergeCounts,
  type MergeEntry,
  type MergeSummary,
  mergeSummary,
} from '../../../shared/ipc/channels/merging.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { type FakeGroup, plainGroup, RETURN_GROUPS } from './fake-groups.ts';

/** A merge that answers as the application would, without an archive. */
export interface FakeMerge {
  readonly summary: () => MergeSummary;
  readonly entries: (objectiveId: Id | null) => MergeEntry[];
  readonly decide: (order: InputOf<'merging:decide'>) => MergeSummary;
}

const LABELS = { mineLabel: 'archivio aperto', theirsLabel: 'Settore Cultura e biblioteche' };

/** A return with something of everything, followed by so many objectives with one change each. */
export function fakeReturn(more: number): FakeMerge {
  return fakeMerge(
    {
      ...LABELS,
      kind: 'return',
      title: 'Rientro da Settore Cultura e biblioteche, scritto il 28/09/2026',
      baseLabel: 'alla consegna del 01/09/2026',
      message: 'Abbiamo aggiornato le fasi 2 e 3.\nPer l’indicatore del prestito manca ancora settembre.',
      notices: ['È il secondo rientro di questa consegna: si confronta con quello accolto il 12/09/2026.'],
    },
    [...RETURN_GROUPS(), ...Array.from({ length: more }, (_, index) => plainGroup(index))],
  );
}

/** A comparison with the past; no groups where nothing differs. */
export function fakeComparison(differs: boolean): FakeMerge {
  const about = { kind: 'comparison', title: 'Confronto con il 12/09/2026', baseLabel: null, message: '' } as const;
  const labels = { mineLabel: 'l’archivio il 12/09/2026 alle 14:30', theirsLabel: 'l’archivio aperto, com’è adesso' };
  const groups = differs ? RETURN_GROUPS().map(compared) : [];
  return fakeMerge({ ...about, ...labels, notices: [] }, groups);
}

type About = Omit<MergeSummary, 'merge' | 'counts' | 'groups'>;

function fakeMerge(about: About, groups: readonly FakeGroup[]): FakeMerge {
  const summary = () =>
    mergeSummary.parse({
      ...about,
      merge: 'unione',
      counts: countsOf(groups.flatMap(({ entries }) => entries)),
      groups: groups.map(({ entries, ...group }) => ({ ...group, counts: countsOf(entries) })),
    });
  const isMeant = ({ target }: InputOf<'merging:decide'>, group: FakeGroup, { key }: MergeEntry) =>
    target.kind === 'all' ||
    (target.kind === 'group' ? target.objectiveId === group.objectiveId : target.keys.includes(key));
  return {
    summary,
    entries: (objectiveId) => groups.find((group) => group.objectiveId === objectiveId)?.entries ?? [],
    decide: (order) => {
      for (const group of groups) {
        group.entries = group.entries.map((one) => (isMeant(order, group, one) ? decided(one, order) : one));
      }
      return summary();
    },
  };
}

/** An entry as it is after an order that means it. */
function decided(entry: MergeEntry, { target, choice }: InputOf<'merging:decide'>): MergeEntry {
  const isPlain = entry.state === 'conflict' && !entry.isDeclined;
  const wantsAll = target.kind === 'keys' || target.everything === true;
  if (typeof choice === 'object' && choice !== null) return { ...entry, decision: 'typed', typed: choice.typed };
  const other = { decision: choice, typed: null };
  if (isPlain) return choice === null || entry.choices.includes(choice) ? { ...entry, ...other } : entry;
  if (!wantsAll || entry.state === 'refused') return entry;
  if (choice === 'mine') return { ...entry, ...other, state: 'conflict', isDeclined: true };
  return { ...entry, typed: null, state: 'taken', decision: null, isDeclined: false };
}

function countsOf(entries: readonly MergeEntry[]): MergeCounts {
  const count = (counts: (entry: MergeEntry) => boolean) => entries.filter(counts).length;
  const enters = ({ state, decision }: MergeEntry) =>
    state === 'taken' || (state === 'conflict' && (decision === 'theirs' || decision === 'typed'));
  return {
    added: count((entry) => enters(entry) && entry.kind === 'added'),
    removed: count((entry) => enters(entry) && entry.kind === 'removed'),
    changed: count((entry) => enters(entry) && (entry.kind === 'field' || entry.kind === 'order')),
    conflicts: count(({ state, isDeclined }) => state === 'conflict' && !isDeclined),
    undecided: count(({ state, decision }) => state === 'conflict' && decision === null),
    refused: count(({ state }) => state === 'refused'),
    declined: count(({ isDeclined }) => isDeclined),
  };
}

function compared(group: FakeGroup): FakeGroup {
  return {
    ...group,
    entries: group.entries.map((one) => ({
      ...one,
      state: 'taken',
      base: null,
      mine: one.base,
      choices: [],
      isTypable: false,
    })),
  };
}
