import { beforeEach, expect, test, vi } from 'vitest';
import { NO_ARCHIVE, useArchive } from '../../../renderer/stores/archive-store.ts';
import { useInterface } from '../../../renderer/stores/interface-store.ts';
import { acceptMerge, decide } from '../../../renderer/stores/merge-edits.ts';
import {
  chooseGroup,
  closeMerge,
  discardMerge,
  entriesOf,
  NO_MERGE,
  openMerge,
  useMerge,
} from '../../../renderer/stores/merge-store.ts';
import { useObjective } from '../../../renderer/stores/objective-store.ts';
import { objectiveLike, testId } from '../../support/objective-details.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

const plan = { id: testId(), code: 'DUP' };
const objective = objectiveLike({ planId: plan.id });
const [one, two] = [testId(), testId()];
const summaryOf = (merge: string) =>
  ({
    merge,
    kind: 'return',
    title: 'Rientro',
    counts: { undecided: 1, declined: 0 },
    groups: [null, one, two].map((objectiveId) => ({ objectiveId })),
  }) as never;

let application: AskedWindow;
let decided: unknown[] = [];

beforeEach(async () => {
  decided = [];
  application = askedWindow({
    'merging:entries': ({ objectiveId }) => ({
      entries: ['a', 'b'].map((key) => ({
        key: `${key} ${objectiveId}`,
        state: 'conflict',
        isDeclined: false,
        decision: null,
      })),
    }),
    'merging:decide': (input) => {
      decided.push(input);
      return summaryOf('unione');
    },
    'start:read': () => ({ archive: { fileName: 'x' } }),
    'registers:read': () => ({ plans: [plan], centres: [], people: [], councillors: [], listItems: [], bands: [] }),
    'history:state': () => ({ undo: 'unione', redo: null }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [] }),
    'findings:page': () => ({ version: 1, total: 0, from: 0, findings: [] }),
    'objectives:tree': () => ({ rows: [objectiveLike({ planId: plan.id }), objective] }),
    'objectives:read': () => objective,
  });
  vi.stubGlobal('window', application.window);
  closeMerge();
  useArchive.setState({ ...NO_ARCHIVE, planId: plan.id });
  openMerge(summaryOf('unione'));
  await vi.waitFor(() => expect(useMerge.getState().entries.get('registers')).toMatchObject({ state: 'read' }));
  application.asked.length = 0;
});

const shown = (group: 'registers' | typeof one) => {
  const found = useMerge.getState().entries.get(group);
  return found?.state === 'read' ? found.entries.map(({ decision }) => decision) : found?.state;
};

test('of the differences on screen only those that are meant are decided, before the answer comes', async () => {
  await chooseGroup(one);
  await decide({ kind: 'keys', keys: [`b ${one}`] }, 'mine');
  expect(shown(one)).toEqual([null, 'mine']);
  expect(shown('registers')).toEqual([null, null]);
  expect(decided).toEqual([{ merge: 'unione', target: { kind: 'keys', keys: [`b ${one}`] }, choice: 'mine' }]);
  await decide({ kind: 'keys', keys: [`b ${one}`] }, null);
  expect(shown(one)).toEqual([null, null]);
});

test('what is declined, wanted again or typed reads every group anew, since others may not stand beside it', async () => {
  application.answers['merging:entries'] = ({ objectiveId }) => ({
    entries: [{ key: `a ${objectiveId}`, state: 'taken', isDeclined: false, decision: null }],
  });
  await chooseGroup(one);
  await chooseGroup(two);
  for (const choice of ['mine', null, { typed: 'altro' }] as const) {
    application.asked.length = 0;
    await decide({ kind: 'keys', keys: [`a ${two}`] }, choice);
    expect(application.asked).toEqual(['merging:decide', 'merging:entries']);
    expect([...useMerge.getState().entries.keys()]).toEqual([two]);
    await chooseGroup(one);
    await chooseGroup(two);
  }
});

test('a decision about a group reads that group again and leaves the others', async () => {
  await chooseGroup(one);
  for (const [group, objectiveId] of [
    [one, one],
    ['registers', null],
  ] as const) {
    application.asked.length = 0;
    await chooseGroup(group);
    await decide({ kind: 'group', group }, 'theirs');
    expect(decided.at(-1)).toMatchObject({ target: { kind: 'group', objectiveId }, choice: 'theirs' });
    expect(application.asked).toEqual(['merging:decide', 'merging:entries']);
    expect([...useMerge.getState().entries.keys()].toSorted()).toEqual(['registers', one].toSorted());
  }
  // One that is not on screen is read when it is shown.
  await decide({ kind: 'group', group: one }, 'mine');
  expect([...useMerge.getState().entries.keys()]).toEqual(['registers']);
});

test('a decision that is refused is taken back on screen; without a merge nothing is asked', async () => {
  application.answers['merging:decide'] = refusing('conflict');
  await expect(decide({ kind: 'keys', keys: ['a null'] }, 'mine')).rejects.toMatchObject({ code: 'conflict' });
  expect(shown('registers')).toEqual([null, null]);
  useMerge.setState(NO_MERGE);
  application.asked.length = 0;
  await decide({ kind: 'all' }, 'mine');
  await acceptMerge();
  await discardMerge();
  expect(application.asked).toEqual([]);
});

test('a decision leaves the groups that are still on their way, or were refused', async () => {
  application.answers['merging:entries'] = refusing('not-found');
  await chooseGroup(one);
  application.answers['merging:entries'] = () => new Promise(() => undefined);
  void chooseGroup(two);
  await decide({ kind: 'keys', keys: ['b null', `a ${one}`] }, 'mine');
  expect([shown('registers'), shown(one), shown(two)]).toEqual([[null, 'mine'], 'refused', 'reading']);
});

test('the answer about a merge that has left the screen is not shown', async () => {
  const late = Promise.withResolvers<never>();
  application.answers['merging:decide'] = () => late.promise;
  const asking = decide({ kind: 'all' }, 'mine');
  openMerge(summaryOf('altra'));
  late.resolve(summaryOf('unione'));
  await asking;
  expect(useMerge.getState().summary?.merge).toBe('altra');
});

test.each([
  ['in the tree', objective.id, objective.id],
  ['gone', testId(), null],
])(
  'a merge that was written is told, and the archive read again; the objective on screen was %s',
  async (_, id, after) => {
    useObjective.setState({ id, objective, failure: null });
    const outcome = {
      changes: 3,
      undecided: 1,
      savedAt: '2026-03-01T09:00:00.000Z',
      undoState: { undo: 'Unione di x' },
    };
    application.answers['merging:accept'] = () => outcome;
    await acceptMerge();
    const accepted = { kind: 'return', title: 'Rientro', changes: 3, undecided: 1, declined: 0, step: 'Unione di x' };
    expect(useMerge.getState()).toEqual({ ...NO_MERGE, accepted });
    expect(useArchive.getState().savedAt).toBe(outcome.savedAt);
    expect(application.asked).toContain('registers:read');
    expect(useObjective.getState().id).toBe(after);
  },
);

test('an archive that changed meanwhile shows the same group of the merge as it is now', async () => {
  await chooseGroup(two, `a ${two}`);
  application.answers['merging:accept'] = refusing('conflict');
  application.answers['merging:read'] = () => summaryOf('rifatta');
  await expect(acceptMerge()).rejects.toMatchObject({ code: 'conflict' });
  expect(useMerge.getState()).toMatchObject({ chosen: two, entryKey: `a ${two}`, summary: { merge: 'rifatta' } });
  expect([...useMerge.getState().entries.keys()]).toEqual([two]);
});

test('differences are read once, whoever asks; refused ones are none', async () => {
  expect(await entriesOf('registers')).toHaveLength(2);
  expect(application.asked).toEqual([]);
  expect(await entriesOf(one)).toHaveLength(2);
  expect(useMerge.getState().chosen).toBe('registers');
  application.answers['merging:entries'] = refusing('not-found');
  expect(await entriesOf(two)).toEqual([]);
});

test('a merge is forgotten by the application once it is given up, and only then', async () => {
  openMerge(summaryOf('unione'));
  expect(application.asked).not.toContain('merging:discard');
  useInterface.setState({ screen: 'registers' });
  await discardMerge();
  expect(application.asked.filter((channel) => channel === 'merging:discard')).toHaveLength(1);
  expect(useInterface.getState().screen).toBe('registers');
  expect(useMerge.getState()).toEqual(NO_MERGE);
  openMerge(summaryOf('altra'));
  application.answers['merging:discard'] = refusing('not-found');
  await expect(discardMerge()).resolves.toBeUndefined();
});
