import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_ARCHIVE, useArchive } from '../../../renderer/stores/archive-store.ts';
import {
  chooseBackupFolder,
  forgetBackupFolder,
  loadBackups,
  useBackups,
} from '../../../renderer/stores/backup-store.ts';
import { deleteObjective, edit, travel } from '../../../renderer/stores/edits.ts';
import { forgetFindings } from '../../../renderer/stores/findings-store.ts';
import { goToObjective } from '../../../renderer/stores/go-to.ts';
import { useObjective } from '../../../renderer/stores/objective-store.ts';
import { writeSettings } from '../../../renderer/stores/register-edits.ts';
import { reloadArchive } from '../../../renderer/stores/reload-archive.ts';
import { dropTreeRow, loadTree, updateTreeRow, useTree } from '../../../renderer/stores/tree-store.ts';
import { objectiveLike, phaseLike, testId } from '../../support/objective-details.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

const plans = ['UNO', 'DUE', 'TRE'].map((code) => ({ id: testId(), code }));
const [first, second, third] = plans.map(({ id }) => id);
const known = { id: testId(), name: 'ROSSI ADA' };
const [a, b, c] = ['A', 'B', 'C'].map((code) => objectiveLike({ planId: second, code })) as [Like, Like, Like];
type Like = ReturnType<typeof objectiveLike>;

let application: AskedWindow;
let registers: object;

beforeEach(() => {
  vi.useFakeTimers();
  registers = { plans, centres: [], people: [known], councillors: [], listItems: [], bands: [] };
  application = askedWindow({
    'start:read': () => ({ archive: { fileName: 'x' } }),
    'registers:read': () => registers,
    'history:state': () => ({ undo: 'x', redo: null }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [] }),
    'findings:page': () => ({ version: 1, from: 0, total: 0, findings: [] }),
    'objectives:tree': ({ planId }) => ({ rows: [a, b, c].filter((row) => row.planId === planId) }),
    'objectives:read': ({ id }) => [a, b, c].find((row) => row.id === id),
  });
  vi.stubGlobal('window', application.window);
  forgetFindings();
  useArchive.setState({ ...NO_ARCHIVE, planId: second ?? null, registers: registers as never });
  useTree.setState({ planId: second ?? null, rows: [a, b, c], failure: null });
  useObjective.setState({ id: b.id, objective: b, failure: null });
});
afterEach(() => {
  forgetFindings();
  vi.useRealTimers();
});

const outcome = (objective: Like | null) => ({ objective, created: [], savedAt: null, undoState: {} });
/** How often findings were asked for, once the rest after an edit is over. */
async function findingsAsked(): Promise<number> {
  const times = () => application.asked.filter((channel) => channel === 'findings:page').length;
  const before = times();
  await vi.advanceTimersByTimeAsync(699);
  expect(times()).toBe(before);
  await vi.advanceTimersByTimeAsync(1);
  return times() - before;
}

test.each<[string, () => Promise<unknown>]>([
  ['an edit', () => edit('objectives:write', { id: b.id, patch: {} } as never)],
  ['a deletion', () => deleteObjective(b.id)],
  ['a step taken back', () => travel('undo')],
  ['a setting', () => writeSettings({})],
  ['the archive read again', reloadArchive],
])('findings follow %s, once, after a rest', async (_, act) => {
  for (const name of ['objectives:write', 'objectives:delete']) application.answers[name] = () => outcome(null);
  application.answers['history:undo'] = () => ({ ...outcome(null), objectiveId: b.id, label: 'x' });
  await act();
  expect(await findingsAsked()).toBe(1);
});

test('of several plans the one on screen stays; one that is gone leaves the screen to the last', async () => {
  await reloadArchive();
  expect(useArchive.getState()).toMatchObject({ planId: second, undoState: { undo: 'x' } });
  expect(useTree.getState()).toMatchObject({ planId: second, rows: [{ code: 'A' }, { code: 'B' }, { code: 'C' }] });
  useArchive.setState({ planId: testId() });
  await reloadArchive();
  expect([useArchive.getState().planId, useTree.getState().planId]).toEqual([third, third]);
  expect(useTree.getState().rows).toEqual([]);
  registers = { ...registers, plans: [] };
  await reloadArchive();
  expect(useArchive.getState().planId).toBeNull();
});

test('an archive that was closed meanwhile is not put on screen again', async () => {
  application.answers['start:read'] = () => ({ archive: null });
  await reloadArchive();
  expect(useArchive.getState()).toMatchObject({ archive: null, planId: second, undoState: NO_ARCHIVE.undoState });
  expect(application.asked).not.toContain('objectives:tree');
});

test('a step that was taken back among several objectives leaves on screen the one that it touched', async () => {
  application.answers['history:undo'] = () => ({ ...outcome(null), objectiveId: null, label: 'elenchi' });
  await travel('undo');
  expect(useObjective.getState().id).toBe(b.id);
  application.answers['history:undo'] = () => ({ ...outcome(null), objectiveId: c.id, label: 'titolo' });
  await travel('undo');
  expect(useObjective.getState().objective?.id).toBe(c.id);
  expect(useArchive.getState().planId).toBe(second);
});

test('the registers are read again for whoever is named for the first time, wherever that is', async () => {
  const named = async (fields: object) => {
    application.asked.length = 0;
    application.answers['objectives:write'] = () => outcome({ ...b, ...fields });
    await edit('objectives:write', { id: b.id, patch: {} } as never);
    return application.asked.includes('registers:read');
  };
  const taking = { personId: known.id, relationId: null };
  const participant = (personId: string | null) => ({ participants: [taking, { ...taking, personId }] });
  const relation = (relationId: string | null) => ({ participants: [taking, { ...taking, relationId }] });
  const phases = (responsibleId: string | null) => ({
    phases: [phaseLike({ responsibleId: known.id }), phaseLike({ responsibleId })],
  });
  const status = (statusId: string | null) => ({ statusId });
  const type = (typeId: string | null) => ({ indicators: [{ typeId }] });
  const responsible = (responsibleId: string | null) => ({ responsibleId });
  for (const fields of [phases, participant, relation, status, type, responsible]) {
    expect(await named(fields(null))).toBe(false);
    expect(await named(fields(known.id))).toBe(false);
    expect(await named(fields(testId()))).toBe(true);
  }
});

test('of several lines one alone is written anew, or taken away; a plan that is none has no lines', async () => {
  updateTreeRow({ ...b, title: 'Nuovo' });
  expect(useTree.getState().rows.map(({ id }) => id)).toEqual([a.id, b.id, c.id]);
  updateTreeRow({ ...b, planId: first ?? b.planId, title: 'Altrove' });
  expect(useTree.getState().rows[1]?.title).toBe('Nuovo');
  dropTreeRow(b.id);
  expect(useTree.getState().rows).toEqual([a, c]);
  await loadTree(null);
  expect(useTree.getState()).toEqual({ planId: null, rows: [], failure: null });
  expect(application.asked).toEqual([]);
});

test('the objective on screen is not asked for again; one that cannot be read leaves plan and tree', async () => {
  await goToObjective(b.id);
  expect(application.asked).toEqual([]);
  application.answers['objectives:read'] = refusing('not-found');
  await goToObjective(c.id);
  expect(useObjective.getState()).toEqual({ id: c.id, objective: null, failure: 'No.' });
  expect(application.asked).toEqual(['objectives:read']);
});

test('how copies stand is what the application last said: read, with a folder, without', async () => {
  const state = (folder: string | null) => ({ ...useBackups.getInitialState(), folder });
  expect(state(null)).toMatchObject({ last: null, future: null, isRunning: false, failure: null, trouble: null });
  application.answers['backups:read'] = () => ({ ...state(null), isRunning: true });
  await loadBackups();
  expect(useBackups.getState()).toEqual({ ...state(null), isRunning: true });
  application.answers['backups:choose-folder'] = () => null;
  expect(await chooseBackupFolder()).toBe(false);
  expect(useBackups.getState().isRunning).toBe(true);
  application.answers['backups:choose-folder'] = () => state('/disco');
  expect(await chooseBackupFolder()).toBe(true);
  expect(useBackups.getState()).toEqual(state('/disco'));
  application.answers['backups:forget-folder'] = () => state(null);
  await forgetBackupFolder();
  expect(useBackups.getState()).toEqual(state(null));
  application.answers['backups:choose-folder'] = refusing('output-unwritable');
  await expect(chooseBackupFolder()).rejects.toMatchObject({ code: 'output-unwritable' });
  expect(useBackups.getState()).toEqual(state(null));
});
