import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_ARCHIVE, useArchive } from '../../../renderer/stores/archive-store.ts';
import { deleteObjective, edit, travel } from '../../../renderer/stores/edits.ts';
import { enterArchive, showPlan } from '../../../renderer/stores/enter-archive.ts';
import { forgetFindings } from '../../../renderer/stores/findings-store.ts';
import { goToObjective } from '../../../renderer/stores/go-to.ts';
import { useInterface } from '../../../renderer/stores/interface-store.ts';
import { useObjective } from '../../../renderer/stores/objective-store.ts';
import { reloadArchive } from '../../../renderer/stores/reload-archive.ts';
import { updateTreeRow } from '../../../renderer/stores/tree-store.ts';
import { shownRows, showYear } from '../../../renderer/stores/year-on-screen.ts';
import { type Plan, plan } from '../../../shared/schemas/plan.ts';
import { objectiveLike, testId } from '../../support/objective-details.ts';
import { type AskedWindow, askedWindow } from '../support/asked-window.ts';

/** The years of each plan are kept from one day to the next; the place must be there when the store is made. */
const localStorage = vi.hoisted(() => {
  const items: Record<string, string> = {};
  const place = {
    getItem: (name: string) => items[name] ?? null,
    setItem: (name: string, value: string) => Object.assign(items, { [name]: value }),
  };
  vi.stubGlobal('window', { localStorage: place });
  return place;
});

const somePlan = (code: string, firstYear: number): Plan =>
  plan.parse({ id: testId(), code, name: code, firstYear, lastYear: firstYear + 2 });
const [old, present] = [somePlan('DUP_2022_2024', 2022), somePlan('DUP_2025_2027', 2025)];
const of = (planId: Plan['id'], year: number) => objectiveLike({ planId, year, level: 'PEG', code: `${year}_A01_00` });
const [past, last, now] = [of(old.id, 2024), of(present.id, 2025), of(present.id, 2026)];
const above = objectiveLike({ planId: present.id, level: 'PROGRAMMA', code: 'DUP_10', year: null });

let rows = [past, last, now, above];
let application: AskedWindow;
const findingsOf: unknown[] = [];
const outcome = (objective: typeof now) => ({ objective, created: [], savedAt: null, undoState: {} });

beforeEach(async () => {
  rows = [past, last, now, above];
  findingsOf.length = 0;
  application = askedWindow({
    'start:read': () => ({ archive: {} }),
    'registers:read': () => ({
      plans: [old, present],
      centres: [],
      people: [],
      councillors: [],
      listItems: [],
      bands: [],
    }),
    'history:state': () => ({ undo: null, redo: null }),
    'hand-outs:read': () => ({ handOuts: [], received: [] }),
    'hand-outs:marks': () => ({ out: [], locked: [] }),
    'findings:page': ({ planId, year }) => {
      findingsOf.push([planId, year]);
      return { version: 1, from: 0, total: 0, findings: [] };
    },
    'objectives:tree': ({ planId }) => ({ rows: rows.filter((row) => row.planId === planId) }),
    'objectives:read': ({ id }) => rows.find((row) => row.id === id),
    'objectives:delete': ({ id }) => {
      rows = rows.filter((row) => row.id !== id);
      return { ...outcome(now), objective: null };
    },
  });
  vi.stubGlobal('window', { ...application.window, localStorage });
  useArchive.setState(NO_ARCHIVE);
  await enterArchive({ fileName: 'prova.pegaso', plans: [old, present] } as never);
  useInterface.setState({ years: {} });
  await enterArchive({ fileName: 'prova.pegaso', plans: [old, present] } as never);
});
afterEach(() => forgetFindings());

const year = () => useArchive.getState().year;
const codes = () => shownRows().map(({ code }) => code);

test('an archive opens in the latest year that has objectives, with what is of every year', () => {
  expect(year()).toBe(2026);
  expect(codes()).toEqual(['2026_A01_00', 'DUP_10']);
});

test('the year chosen is that of tree and findings, and is there again when plan or archive come back', async () => {
  await showYear(2025);
  expect(codes()).toEqual(['2025_A01_00', 'DUP_10']);
  expect(findingsOf.at(-1)).toEqual([present.id, 2025]);
  await showPlan(old.id);
  expect([year(), findingsOf.at(-1)]).toEqual([2024, [old.id, 2024]]);
  await showPlan(present.id);
  expect(year()).toBe(2025);
  await showYear(null);
  expect(codes()).toEqual(['2025_A01_00', '2026_A01_00', 'DUP_10']);
  expect(findingsOf.at(-1)).toEqual([present.id, undefined]);
  await enterArchive({ fileName: 'prova.pegaso', plans: [old, present] } as never);
  expect(year()).toBeNull();
});

test('going to an objective shows its year and plan; another year takes it off the screen', async () => {
  await goToObjective(last.id);
  expect([year(), useArchive.getState().planId]).toEqual([2025, present.id]);
  await goToObjective(above.id);
  expect(year()).toBe(2025);
  await goToObjective(past.id);
  expect([year(), useArchive.getState().planId]).toEqual([2024, old.id]);
  await showYear(2023);
  expect([codes(), useObjective.getState().objective]).toEqual([[], null]);
  await goToObjective(now.id);
  await showYear(null);
  expect(useObjective.getState().id).toBe(now.id);
});

test('an objective that goes to another year is followed there, and back by undo', async () => {
  await goToObjective(now.id);
  const moved = { ...now, year: 2027 };
  application.answers['objectives:write'] = () => outcome(moved);
  rows = [past, last, moved, above];
  await edit('objectives:write', { id: now.id, patch: { year: 2027 }, typing: false });
  expect([year(), codes()]).toEqual([2027, ['2026_A01_00', 'DUP_10']]);
  application.answers['history:undo'] = () => ({ ...outcome(now), objectiveId: now.id, label: 'anno' });
  rows = [past, last, now, above];
  await travel('undo');
  expect([year(), useObjective.getState().objective?.year]).toEqual([2026, 2026]);
});

test('a year whose last objective goes stays on screen until all is read again', async () => {
  await goToObjective(now.id);
  await deleteObjective(now.id);
  expect([year(), codes()]).toEqual([2026, ['DUP_10']]);
  await reloadArchive();
  expect(year()).toBe(2025);
  // One that a person chose is where they want to write.
  await showYear(2027);
  await reloadArchive();
  expect([year(), codes()]).toEqual([2027, ['DUP_10']]);
});

test('a plan that was on screen is there at once, then as it is now; what is late or was written over meanwhile is not shown', async () => {
  await showPlan(old.id);
  const answers: (() => void)[] = [];
  application.answers['objectives:tree'] = ({ planId }) => {
    const read = rows.filter((row) => row.planId === planId);
    return new Promise((resolve) => {
      answers.push(() => resolve({ rows: read }));
    });
  };
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const renamed = { ...now, code: '2026_A01_09' };
  rows = [past, last, renamed, above];
  await showPlan(present.id);
  expect(codes()).toEqual(['2026_A01_00', 'DUP_10']);
  await answer();
  expect(codes()).toEqual(['2026_A01_09', 'DUP_10']);

  // Two plans, one after the other: the answer for the first comes when the second is on screen.
  await showPlan(old.id);
  await showPlan(present.id);
  await answer();
  expect(codes()).toEqual(['2026_A01_09', 'DUP_10']);
  // A line is written before the tree comes, which was read before that: it is asked for again.
  updateTreeRow({ ...renamed, code: '2026_A01_10' });
  rows = [past, last, { ...renamed, code: '2026_A01_10' }, above];
  await answer();
  expect(codes()).toEqual(['2026_A01_10', 'DUP_10']);
  await answer();
  expect([codes(), answers.length]).toEqual([['2026_A01_10', 'DUP_10'], 0]);
});

test('a year that a step emptied is left for the latest that has objectives, though it was on screen last', async () => {
  const next = of(present.id, 2027);
  rows = [...rows, next];
  await reloadArchive();
  await showYear(2027);
  rows = rows.filter((row) => row !== next);
  await reloadArchive();
  expect(year()).toBe(2026);
  // Who goes to an empty year, to fill it, stays there.
  await showYear(2027);
  await reloadArchive();
  expect(year()).toBe(2027);
});
