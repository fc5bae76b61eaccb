import { beforeEach, expect, test, vi } from 'vitest';
import { useInterface } from '../../../renderer/stores/interface-store.ts';
import { acceptMerge, decide } from '../../../renderer/stores/merge-edits.ts';
import { chooseGroup, closeMerge, discardMerge, openMerge, useMerge } from '../../../renderer/stores/merge-store.ts';
import { type MergeSummary, mergeSummary } from '../../../shared/ipc/channels/merging.ts';
import { testId } from '../../support/objective-details.ts';

const NONE = { added: 0, removed: 0, changed: 0, conflicts: 2, undecided: 2, refused: 0, declined: 0 };
const [one, two] = [testId(), testId()];

function summary(merge: string, undecided = 2, objectives = [one, two]): MergeSummary {
  const counts = { ...NONE, undecided };
  return mergeSummary.parse({
    merge,
    kind: 'return',
    title: 'Rientro',
    baseLabel: 'consegna',
    mineLabel: 'archivio aperto',
    theirsLabel: 'Settore Cultura',
    message: '',
    notices: [],
    counts,
    groups: objectives.map((objectiveId) => ({ objectiveId, code: '2026_A01_01', title: '', kind: 'changed', counts })),
  });
}

type Answer = (input: Record<string, unknown>) => unknown;
let asked: string[] = [];
let answers: Record<string, Answer> = {};

const refuse = (code: string) => () => {
  throw { code, message: 'No.', fields: {} };
};

beforeEach(() => {
  asked = [];
  answers = {
    'merging:entries': ({ objectiveId }) => ({ entries: [{ key: `di ${objectiveId}`, decision: null }] }),
    'merging:discard': () => undefined,
  };
  const ask = async (channel: string, input: Record<string, unknown>) => {
    asked.push(channel);
    try {
      return { ok: true, value: await answers[channel]?.(input) };
    } catch (error) {
      return { ok: false, error };
    }
  };
  vi.stubGlobal('window', { pegaso: { ask, listen: () => () => undefined } });
  closeMerge();
});

test('a merge opens on its screen with the differences of its first objective; another one takes its place', async () => {
  openMerge(summary('prima'));
  expect(useInterface.getState().screen).toBe('merge');
  await vi.waitFor(() => expect(useMerge.getState().entries.get(one)).toMatchObject({ state: 'read' }));
  openMerge(summary('seconda'));
  expect(asked.filter((name) => name === 'merging:discard')).toHaveLength(1);
  await discardMerge();
  expect(useInterface.getState().screen).toBe('objective');
});

test('the last decision tells how many conflicts are left, however late the answer to one before comes', async () => {
  openMerge(summary('unione'));
  await chooseGroup(one);
  const first = Promise.withResolvers<MergeSummary>();
  answers['merging:decide'] = () => first.promise;
  const early = decide({ kind: 'keys', keys: [`di ${one}`] }, 'mine');
  answers['merging:decide'] = () => summary('unione', 0);
  await decide({ kind: 'keys', keys: [`di ${one}`] }, 'theirs');
  first.resolve(summary('unione', 1));
  await early;
  expect(useMerge.getState().summary?.counts.undecided).toBe(0);
  expect(useMerge.getState().entries.get(one)).toMatchObject({ entries: [{ decision: 'theirs' }] });
});

test('what was decided for all is read again where it is on screen, and elsewhere when it is shown', async () => {
  openMerge(summary('unione'));
  await chooseGroup(two);
  await chooseGroup(one);
  answers['merging:decide'] = () => summary('unione', 0);
  answers['merging:entries'] = () => ({ entries: [{ key: 'riletta', decision: 'theirs' }] });
  await decide({ kind: 'all' }, 'theirs');
  expect(useMerge.getState().entries.get(one)).toMatchObject({ entries: [{ key: 'riletta' }] });
  expect(useMerge.getState().entries.has(two)).toBe(false);
});

test('an archive that changed meanwhile shows the merge as it is now; one that is over stays to be read', async () => {
  openMerge(summary('unione'));
  answers['merging:accept'] = refuse('conflict');
  answers['merging:read'] = () => summary('unione', 1, [two]);
  await expect(acceptMerge()).rejects.toMatchObject({ code: 'conflict' });
  expect(useMerge.getState()).toMatchObject({ chosen: two, summary: { counts: { undecided: 1 } } });
  answers['merging:read'] = refuse('not-found');
  await expect(acceptMerge()).rejects.toMatchObject({ code: 'conflict' });
  expect(useMerge.getState().summary?.counts.undecided).toBe(1);
});

test('differences that cannot be read say why, and are asked again', async () => {
  answers['merging:entries'] = refuse('not-found');
  openMerge(summary('unione'));
  await vi.waitFor(() => expect(useMerge.getState().entries.get(one)).toEqual({ state: 'refused', reason: 'No.' }));
  answers['merging:entries'] = () => ({ entries: [] });
  await chooseGroup(one);
  expect(useMerge.getState().entries.get(one)).toMatchObject({ state: 'read' });
});
