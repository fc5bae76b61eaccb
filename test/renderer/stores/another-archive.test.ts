import { beforeEach, expect, test, vi } from 'vitest';
import { NO_ARCHIVE, useArchive } from '../../../renderer/stores/archive-store.ts';
import { enterArchive, leaveArchive, showPlan } from '../../../renderer/stores/enter-archive.ts';
import { useFindings } from '../../../renderer/stores/findings-store.ts';
import { NO_HAND_OUTS, useHandOuts } from '../../../renderer/stores/hand-outs-store.ts';
import { useInterface } from '../../../renderer/stores/interface-store.ts';
import { NO_MERGE, useMerge } from '../../../renderer/stores/merge-store.ts';
import { useObjective } from '../../../renderer/stores/objective-store.ts';
import { openArchive, useStart } from '../../../renderer/stores/start-store.ts';
import { NO_TREE, useTree } from '../../../renderer/stores/tree-store.ts';
import { objectiveLike, testId } from '../../support/objective-details.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

/** What the interface is kept in from one day to the next; it must be there when the store of the interface is made. */
const kept = vi.hoisted(() => {
  const items = new Map<string, string>();
  const localStorage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
  vi.stubGlobal('window', { localStorage });
  return localStorage;
});

const plans = ['DUP_2023_2025', 'DUP_2026_2028'].map((code) => ({ id: testId(), code }));
const rowsOf = new Map(plans.map(({ id, code }) => [id, [objectiveLike({ planId: id, code: `di ${code}` })]]));
const archiveNamed = (fileName: string) => ({ fileName, access: 'write', plans }) as never;
const lock = { objectiveId: testId(), sender: 'Ufficio', open: 'results' };

let application: AskedWindow;

beforeEach(() => {
  application = askedWindow({
    'registers:read': () => ({ plans, centres: [], people: [], councillors: [], listItems: [], bands: [] }),
    'history:state': () => ({ undo: 'titolo', redo: null }),
    'objectives:tree': ({ planId }) => ({ rows: rowsOf.get(planId as never) ?? [] }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [lock] }),
    'findings:page': () => ({ version: 1, from: 0, total: 0, findings: [] }),
  });
  vi.stubGlobal('window', { ...application.window, localStorage: kept });
});

/** The screen of an archive in the middle of things: a merge, findings, an objective, something just saved. */
function inTheMiddle(): void {
  useMerge.setState({ ...NO_MERGE, summary: { merge: 'm', kind: 'return' } as never, chosen: 'registers' });
  useInterface.setState({ screen: 'merge' });
  useFindings.setState({ findings: [{ kind: 'weights-not-100' } as never], known: true });
  useObjective.setState({ id: testId(), objective: objectiveLike({}), failure: 'perso' });
  useHandOuts.setState({ ...NO_HAND_OUTS, failure: 'di prima' });
  useArchive.setState({ ...NO_ARCHIVE, savedAt: '2026-03-01T09:00:00.000Z' as never, planId: plans[0]?.id ?? null });
}

test('another archive opened while a merge is on screen leaves nothing of the one before', async () => {
  inTheMiddle();
  await enterArchive(archiveNamed('altro.pegaso'));
  expect(useMerge.getState()).toEqual(NO_MERGE);
  expect(useInterface.getState().screen).toBe('objective');
  expect(useFindings.getState()).toEqual({ findings: [], hidden: [], known: false });
  expect(useObjective.getState()).toEqual({ id: null, objective: null, failure: null });
  expect(useArchive.getState()).toMatchObject({ savedAt: null, planId: plans[1]?.id, undoState: { undo: 'titolo' } });
  expect(useTree.getState().rows.map(({ code }) => code)).toEqual(['di DUP_2026_2028']);
  // What is locked is known before anything can be written.
  expect(useHandOuts.getState()).toMatchObject({ failure: null });
  expect(useHandOuts.getState().locks.get(lock.objectiveId)).toEqual(lock);
  await vi.waitFor(() => expect(useFindings.getState().known).toBe(true), 5_000);
});

test('an archive that is refused leaves the one that is open, merge and all', async () => {
  inTheMiddle();
  application.answers['archive:open'] = refusing('archive-damaged');
  await openArchive('gettone' as never);
  expect(useStart.getState().refused).toMatchObject({ token: 'gettone', error: { code: 'archive-damaged' } });
  expect(useMerge.getState().summary).not.toBeNull();
  expect(useInterface.getState().screen).toBe('merge');
  application.answers['archive:open'] = () => archiveNamed('altro.pegaso');
  await openArchive('gettone' as never);
  expect(useStart.getState()).toMatchObject({ making: false, refused: null });
  expect(useMerge.getState().summary).toBeNull();
});

test('a closed archive clears the screen', async () => {
  await enterArchive(archiveNamed('altro.pegaso'));
  inTheMiddle();
  await leaveArchive();
  expect(useArchive.getState()).toEqual(NO_ARCHIVE);
  expect(useTree.getState()).toEqual(NO_TREE);
  expect(useHandOuts.getState()).toEqual(NO_HAND_OUTS);
  expect(useMerge.getState()).toEqual(NO_MERGE);
  expect(useInterface.getState().screen).toBe('objective');
  expect(useFindings.getState().known).toBe(false);
  expect(useObjective.getState().id).toBeNull();
});

test('another plan brings its tree, and no objective of the one before', async () => {
  await enterArchive(archiveNamed('altro.pegaso'));
  useObjective.setState({ id: testId(), objective: objectiveLike({}) });
  const [first] = plans;
  if (first === undefined) throw new Error('No plan');
  await showPlan(first.id);
  expect(useArchive.getState().planId).toBe(first.id);
  expect(useTree.getState().rows.map(({ code }) => code)).toEqual(['di DUP_2023_2025']);
  expect(useObjective.getState()).toEqual({ id: null, objective: null, failure: null });
});

test('a window is arranged anew for an archive never seen, and as it was left for one that was', async () => {
  await enterArchive(archiveNamed('mai-visto.pegaso'));
  expect(useInterface.getState()).toMatchObject({
    screen: 'objective',
    tab: 'dati',
    treeFolded: false,
    previewFolded: false,
    sidePane: 'tree',
    treeSize: 20,
    previewSize: 26,
    zoom: 100,
    dialog: null,
    target: null,
  });
  useInterface.setState({ tab: 'fasi', treeFolded: true, treeSize: 31 });
  await enterArchive(archiveNamed('un-altro.pegaso'));
  useInterface.setState({ tab: 'storia', treeFolded: false, treeSize: 12, dialog: 'print', screen: 'settings' });
  await enterArchive(archiveNamed('mai-visto.pegaso'));
  expect(useInterface.getState()).toMatchObject({ tab: 'fasi', treeFolded: true, treeSize: 31 });
  await enterArchive(archiveNamed('un-altro.pegaso'));
  expect(useInterface.getState()).toMatchObject({ tab: 'storia', treeFolded: false, treeSize: 12 });
  // What is open for a moment is not kept.
  const written = JSON.parse(kept.getItem('pegaso-interface un-altro.pegaso') ?? '{}');
  expect(Object.keys(written.state).toSorted()).toEqual(
    [
      'tab',
      'treeFolded',
      'previewFolded',
      'sidePane',
      'treeSize',
      'twoLineTree',
      'previewSize',
      'zoom',
      'years',
      'columnWidths',
      'oneLineRows',
      'recentObjectives',
    ].toSorted(),
  );
});
