import { beforeEach, expect, test, vi } from 'vitest';
import { NO_ARCHIVE, useArchive } from '../../../renderer/stores/archive-store.ts';
import { deleteObjective, edit, travel } from '../../../renderer/stores/edits.ts';
import { exchanging, stopExchange, useExchangeWork } from '../../../renderer/stores/exchange-work.ts';
import { goToFinding, goToObjective } from '../../../renderer/stores/go-to.ts';
import { loadHandOuts, useHandOuts } from '../../../renderer/stores/hand-outs-store.ts';
import { useInterface } from '../../../renderer/stores/interface-store.ts';
import { showObjective, useObjective } from '../../../renderer/stores/objective-store.ts';
import { editRegister, writeSettings } from '../../../renderer/stores/register-edits.ts';
import { dropTreeRow, updateTreeRow, useTree } from '../../../renderer/stores/tree-store.ts';
import { objectiveLike, testId } from '../../support/objective-details.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

const plan = { id: testId(), code: 'DUP' };
const other = { id: testId(), code: 'DUP_ALTRO' };
const [a, b, c] = ['A', 'B', 'C'].map((code) => objectiveLike({ planId: plan.id, code })) as [Like, Like, Like];
type Like = ReturnType<typeof objectiveLike>;
const before = { settings: { weights: 'prima' } };
const after = { settings: { weights: 'dopo' } };

let application: AskedWindow;
let stored: Like[] = [];

beforeEach(() => {
  stored = [a, b, c];
  application = askedWindow({
    'start:read': () => ({ archive: after }),
    'registers:read': () => ({
      plans: [plan, other],
      centres: [],
      people: [],
      councillors: [],
      listItems: [],
      bands: [],
    }),
    'history:state': () => ({ undo: 'x', redo: null }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [] }),
    'findings:page': () => ({ version: 1, from: 0, total: 0, findings: [] }),
    'objectives:tree': ({ planId }) => ({ rows: stored.filter((row) => row.planId === planId) }),
    'objectives:read': ({ id }) => stored.find((row) => row.id === id),
  });
  vi.stubGlobal('window', application.window);
  useArchive.setState({ ...NO_ARCHIVE, archive: before as never, planId: plan.id });
  useTree.setState({ planId: plan.id, rows: [a, b, c], failure: null });
  useObjective.setState({ id: a.id, objective: a, failure: null });
});

test('a setting that is refused is not shown as saved; one that is written is, and is read again', async () => {
  application.answers['archive:write-settings'] = refusing('archive-busy');
  await expect(writeSettings({})).rejects.toMatchObject({ code: 'archive-busy' });
  expect(useArchive.getState()).toMatchObject({ archive: before, savedAt: null });
  expect(application.asked).toEqual(['archive:write-settings']);
  application.answers['archive:write-settings'] = () => undefined;
  await writeSettings({});
  expect(useArchive.getState()).toMatchObject({ archive: after, undoState: { undo: 'x' } });
  expect(useArchive.getState().savedAt).not.toBeNull();
  expect(application.asked).toContain('objectives:read');
});

test('a register that is refused is not shown as saved', async () => {
  application.answers['registers:rename-municipality'] = refusing('field-invalid');
  await expect(editRegister('registers:rename-municipality', { name: 'x' })).rejects.toMatchObject({
    code: 'field-invalid',
  });
  expect(useArchive.getState().savedAt).toBeNull();
  application.answers['registers:rename-municipality'] = () => undefined;
  await editRegister('registers:rename-municipality', { name: 'x' });
  expect(useArchive.getState().savedAt).not.toBeNull();
});

test('an edit that is refused changes nothing; one that is written shows its outcome, and who is named anew', async () => {
  application.answers['objectives:write'] = refusing('field-locked');
  await expect(edit('objectives:write', { id: a.id, patch: {} } as never)).rejects.toMatchObject({
    code: 'field-locked',
  });
  expect(useArchive.getState().savedAt).toBeNull();
  const outcome = (objective: Like) => () => ({
    objective,
    savedAt: '2026-03-01T09:00:00.000Z',
    undoState: { undo: 'titolo', redo: null },
  });
  application.answers['objectives:write'] = outcome({ ...a, title: 'Nuovo' });
  await edit('objectives:write', { id: a.id, patch: {} } as never);
  expect(useObjective.getState().objective?.title).toBe('Nuovo');
  expect(useTree.getState().rows.map(({ title }) => title)).toEqual(['Nuovo', b.title, c.title]);
  expect(useArchive.getState()).toMatchObject({ savedAt: '2026-03-01T09:00:00.000Z', undoState: { undo: 'titolo' } });
  expect(application.asked).not.toContain('registers:read');
  for (const named of [{ responsibleId: testId() }, { councillorId: testId() }]) {
    application.asked.length = 0;
    application.answers['objectives:write'] = outcome({ ...a, ...named });
    await edit('objectives:write', { id: a.id, patch: {} } as never);
    expect(application.asked).toContain('registers:read');
  }
});

test('undo among several objectives shows the one that it touched, or none where that is no more', async () => {
  const outcome = { objective: null, created: [], savedAt: null, undoState: {}, label: 'titolo' };
  application.answers['history:undo'] = () => ({ ...outcome, objectiveId: b.id });
  expect(await travel('undo')).toBe('titolo');
  expect(useObjective.getState().objective?.id).toBe(b.id);
  application.answers['history:redo'] = () => ({ ...outcome, objectiveId: testId() });
  await travel('redo');
  expect(useObjective.getState().id).toBeNull();
  application.answers['history:undo'] = () => null;
  expect(await travel('undo')).toBeNull();
});

test('a deleted objective leaves the tree, and the screen if it is on it', async () => {
  application.answers['objectives:delete'] = () => ({ objective: null, savedAt: null, undoState: {} });
  await deleteObjective(b.id);
  expect(useTree.getState().rows).toEqual([a, c]);
  expect(useObjective.getState().id).toBe(a.id);
  await deleteObjective(a.id);
  expect(useObjective.getState()).toMatchObject({ id: null, objective: null });
});

test('a line stands by its code, then by its identity, and only once', () => {
  const renamed = { ...a, code: 'BB' };
  updateTreeRow(renamed);
  expect(useTree.getState().rows.map(({ code }) => code)).toEqual(['B', 'BB', 'C']);
  const twins = [objectiveLike({ planId: plan.id, code: 'B' }), objectiveLike({ planId: plan.id, code: 'B' })];
  for (const twin of twins) updateTreeRow(twin);
  const ids = useTree.getState().rows.flatMap(({ id, code }) => (code === 'B' ? [id] : []));
  expect(ids).toHaveLength(3);
  expect(ids).toEqual(ids.toSorted());
  dropTreeRow(c.id);
  updateTreeRow({ ...c, code: 'Z' });
  expect(useTree.getState().rows.at(-1)?.code).toBe('Z');
});

test('the objective that was asked for last is shown, however late answers come', async () => {
  const late = Promise.withResolvers<Like>();
  application.answers['objectives:read'] = ({ id }) => (id === b.id ? late.promise : c);
  const first = showObjective(b.id);
  await showObjective(c.id);
  late.resolve(b);
  await first;
  expect(useObjective.getState()).toEqual({ id: c.id, objective: c, failure: null });
  application.answers['objectives:read'] = refusing('not-found');
  await showObjective(b.id);
  expect(useObjective.getState()).toEqual({ id: b.id, objective: null, failure: 'No.' });
});

test('what came from other offices is that of the last question; a refusal keeps it and says why', async () => {
  const objectiveId = testId();
  const late = Promise.withResolvers<unknown>();
  application.answers['hand-outs:marks'] = () => late.promise;
  const first = loadHandOuts();
  const out = ['Uno', 'Due'].map((receiver) => ({ objectiveId, receiver, deadline: null }));
  application.answers['hand-outs:marks'] = () => ({ out, locked: [] });
  await loadHandOuts();
  late.resolve({ out: [], locked: [] });
  await first;
  expect(useHandOuts.getState().out.get(objectiveId)).toEqual(out);
  application.answers['hand-outs:read'] = refusing('archive-busy');
  await loadHandOuts();
  expect(useHandOuts.getState()).toMatchObject({ failure: 'No.' });
  expect(useHandOuts.getState().out.get(objectiveId)).toEqual(out);
});

test('going to an objective of another plan brings its tree; to one of this plan, nothing but it', async () => {
  useInterface.setState({ screen: 'findings' });
  await goToObjective(b.id);
  expect(useObjective.getState().objective?.id).toBe(b.id);
  expect(useInterface.getState().screen).toBe('objective');
  expect(application.asked).toEqual(['objectives:read']);
  const far = objectiveLike({ planId: other.id, code: 'LONTANO' });
  stored.push(far);
  await goToObjective(far.id);
  expect(useArchive.getState().planId).toBe(other.id);
  expect(useTree.getState().rows.map(({ code }) => code)).toEqual(['LONTANO']);
});

test('a finding leads to its objective, or to the registers', async () => {
  const finding = { entity: 'phase', rowId: 'r', field: 'weight', kind: 'weights-not-100' };
  await goToFinding({ ...finding, objectiveId: b.id } as never);
  expect(useInterface.getState()).toMatchObject({ screen: 'objective', target: { rowId: 'r', field: 'weight' } });
  expect(useObjective.getState().id).toBe(b.id);
  await goToFinding({ ...finding, entity: 'person', objectiveId: null } as never);
  expect(useInterface.getState()).toMatchObject({ screen: 'registers', target: { entity: 'person' } });
});

test('long work is under way until it ends, well or not; stopping it is asked and shown', async () => {
  const idle = { isRunning: false, progress: null, isStopping: false };
  const work = Promise.withResolvers<string>();
  const running = exchanging(() => work.promise);
  expect(useExchangeWork.getState()).toEqual({ ...idle, isRunning: true });
  await stopExchange();
  expect(useExchangeWork.getState()).toEqual({ ...idle, isRunning: true, isStopping: true });
  expect(application.asked).toEqual(['exchange:cancel']);
  work.resolve('fatto');
  expect(await running).toBe('fatto');
  expect(useExchangeWork.getState()).toEqual(idle);
  await expect(exchanging(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(useExchangeWork.getState()).toEqual(idle);
});
