import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unsavedOwners } from '../../../../renderer/app/unsaved/draft-owner.ts';
import { watchGoneDrafts } from '../../../../renderer/app/unsaved/gone-drafts.ts';
import { goToUnsaved, unsavedPlaces } from '../../../../renderer/app/unsaved/unsaved-places.ts';
import { deskNamed, forgetDrafts, useUnsaved } from '../../../../renderer/components/saving/open-desks.ts';
import { readAcross, useAcrossViews } from '../../../../renderer/stores/across-store.ts';
import { NO_ARCHIVE, useArchive } from '../../../../renderer/stores/archive-store.ts';
import { deleteObjective, edit, travel } from '../../../../renderer/stores/edits.ts';
import { forgetFindings } from '../../../../renderer/stores/findings-store.ts';
import { useInterface } from '../../../../renderer/stores/interface-store.ts';
import { refreshObjective, useObjective } from '../../../../renderer/stores/objective-store.ts';
import { reloadArchive } from '../../../../renderer/stores/reload-archive.ts';
import { useTree } from '../../../../renderer/stores/tree-store.ts';
import { objectiveLike, phaseLike, testId } from '../../../support/objective-details.ts';
import { type AskedWindow, askedWindow, refusing } from '../../support/asked-window.ts';

const planId = testId();
const person = { id: testId(), name: 'ROSSI ADA' };
const [kept, made] = [phaseLike({ description: 'prima' }), phaseLike({ description: 'x' })];
const shown = objectiveLike({ planId, code: '2026_A01_01', phases: [kept] });
const other = objectiveLike({ planId, code: '2026_A02_01', phases: [made] });
const registers = { plans: [{ id: planId }], centres: [], people: [person], councillors: [], listItems: [], bands: [] };

let application: AskedWindow;
let stop: () => void;

const outcome = (objective: object | null) => ({ objective, created: [], savedAt: null, undoState: {} });
/** Lays a text that cannot be read. */
const leave = (desk: string, place: string) =>
  deskNamed<unknown>(desk, async () => undefined).put(place, '99/99', { ok: false, message: 'No.' }, false);
const invalid = () => useUnsaved.getState().invalid;

beforeEach(() => {
  vi.useFakeTimers();
  application = askedWindow({
    'start:read': () => ({ archive: { fileName: 'x' } }),
    'registers:read': () => registers,
    'history:state': () => ({ undo: 'x', redo: null }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [] }),
    'findings:page': () => ({ version: 1, from: 0, total: 0, findings: [] }),
    'objectives:tree': () => ({ rows: [shown, other] }),
    'objectives:read': ({ id }) => [shown, other].find((row) => row.id === id),
  });
  vi.stubGlobal('window', application.window);
  forgetFindings();
  useArchive.setState({ ...NO_ARCHIVE, planId, registers: registers as never });
  useTree.setState({ planId, rows: [shown, other], failure: null });
  useObjective.setState({ id: shown.id, objective: { ...shown, phases: [kept, made] }, failure: null });
  stop = watchGoneDrafts();
});
afterEach(() => {
  stop();
  forgetDrafts();
  forgetFindings();
  vi.useRealTimers();
});

test('what was typed in a row that undo takes away is forgotten; what stands in a row that stays is not', async () => {
  leave(`phases:${shown.id}`, `${made.id} plannedStart`);
  leave(`phases:${shown.id}`, `${kept.id} weight`);
  leave(`objective:${shown.id}:code`, 'field');
  expect(invalid()).toBe(3);
  application.answers['history:undo'] = () => ({ ...outcome(shown), objectiveId: shown.id, label: 'incolla' });
  await travel('undo');
  await vi.advanceTimersByTimeAsync(0);
  expect(invalid()).toBe(2);
});

test('so it is when an edit of the objective on screen leaves a row out', async () => {
  leave(`phases:${shown.id}`, `${made.id} plannedStart`);
  application.answers['phases:delete'] = () => outcome(shown);
  await edit('phases:delete', { objectiveId: shown.id, ids: [made.id] });
  expect(invalid()).toBe(0);
});

test('a row of an objective that is not on screen is looked for in the archive, and so is an objective', async () => {
  leave(`phases:${other.id}`, `${made.id} plannedStart`);
  leave(`objective:${other.id}:title`, 'field');
  await reloadArchive();
  await vi.advanceTimersByTimeAsync(0);
  expect(invalid()).toBe(2);
  application.answers['objectives:read'] = () => ({ ...other, phases: [] });
  await reloadArchive();
  await vi.advanceTimersByTimeAsync(0);
  expect(invalid()).toBe(1);
  application.answers['objectives:delete'] = () => outcome(null);
  application.answers['objectives:read'] = refusing('not-found');
  await deleteObjective(other.id);
  await vi.advanceTimersByTimeAsync(0);
  expect(invalid()).toBe(0);
});

test('an archive that does not answer takes nothing away', async () => {
  leave(`phases:${other.id}`, `${made.id} plannedStart`);
  application.answers['objectives:read'] = refusing('archive-busy');
  await reloadArchive();
  await vi.advanceTimersByTimeAsync(0);
  expect(invalid()).toBe(1);
});

test('a name half typed in the registers goes with its person', async () => {
  leave(`register:person:${person.id}:name`, 'field');
  await reloadArchive();
  expect(invalid()).toBe(1);
  application.answers['registers:read'] = () => ({ ...registers, people: [] });
  await reloadArchive();
  expect(invalid()).toBe(0);
});

test('the foot leads to the first value that is not saved, and closing says where each of them is', async () => {
  leave(`phases:${other.id}`, `${made.id} plannedStart`);
  leave(`objective:${shown.id}:responsible`, 'field');
  leave(`register:person:${person.id}:name`, 'field');
  expect(await unsavedPlaces()).toEqual(['2026_A02_01, fasi', '2026_A01_01, dati', 'elenchi']);
  useInterface.setState({ tab: 'dati', screen: 'findings', target: null });
  await goToUnsaved();
  const target = { entity: 'phase', rowId: made.id, field: 'plannedStart' };
  expect(useInterface.getState()).toMatchObject({ tab: 'fasi', screen: 'objective', target });
  expect(useObjective.getState().id).toBe(other.id);
  refreshObjective(other);
  deskNamed(`phases:${other.id}`, async () => undefined).drop(`${made.id} plannedStart`);
  await goToUnsaved();
  expect(useInterface.getState().target).toEqual({ entity: 'objective', rowId: shown.id, field: 'responsibleId' });
  expect(unsavedOwners()).toHaveLength(2);
});

test('a text typed in a grid over many objectives stays while its row is elsewhere, says where it is, and goes with its row', async () => {
  const answers = { rows: [kept, made].map((row, at) => ({ ...row, objectiveId: [shown.id, other.id][at] })) };
  application.answers['phases:of'] = ({ objectiveIds }) => ({
    rows: answers.rows.filter(({ objectiveId }) => [objectiveIds].flat().includes(objectiveId)),
  });
  application.answers['objectives:read'] = () => other;
  useTree.setState({ planId, rows: [shown, other] as never });
  await readAcross('phases', [shown.id, other.id]);
  leave('phases:across', `${made.id} plannedEnd`);
  expect(await unsavedPlaces()).toEqual(['2026_A02_01, fasi']);
  await goToUnsaved();
  expect(useInterface.getState().screen).toBe('phases');
  expect(useAcrossViews.getState().phases.at).toMatchObject({ rowId: made.id, columnKey: 'plannedEnd' });
  // Another year is on screen: the row is read no more, and is still there.
  await readAcross('phases', [shown.id]);
  await vi.runAllTimersAsync();
  expect(invalid()).toBe(1);
  // Back again, and then taken away.
  await readAcross('phases', [shown.id, other.id]);
  application.answers['objectives:read'] = () => ({ ...other, phases: [] });
  answers.rows = answers.rows.slice(0, 1);
  await readAcross('phases', [shown.id, other.id]);
  await vi.runAllTimersAsync();
  expect(invalid()).toBe(0);
});
