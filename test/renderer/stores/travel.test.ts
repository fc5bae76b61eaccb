import { beforeEach, expect, test, vi } from 'vitest';
import { useArchive } from '../../../renderer/stores/archive-store.ts';
import { travel } from '../../../renderer/stores/edits.ts';
import { useObjective } from '../../../renderer/stores/objective-store.ts';
import { loadTree, updateTreeRow, useTree } from '../../../renderer/stores/tree-store.ts';
import { type Plan, plan } from '../../../shared/schemas/plan.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { objectiveLike, testId } from '../../support/objective-details.ts';

const somePlan = (code: string): Plan =>
  plan.parse({ id: testId(), code, name: code, firstYear: 2026, lastYear: 2028 });
const [first, second] = [somePlan('DUP_2023_2025'), somePlan('DUP_2026_2028')];
const here = objectiveLike({ planId: first.id, code: '2025_A01_01' });
const there = objectiveLike({ planId: second.id, code: '2026_A01_01' });
let refuseTree = false;

const NOTHING = { undo: null, redo: null };
const ANSWERS: Readonly<Record<string, (input: { readonly planId?: Id; readonly id?: Id }) => unknown>> = {
  'start:read': () => ({ archive: {} }),
  'registers:read': () => ({
    plans: [first, second],
    centres: [],
    people: [],
    councillors: [],
    listItems: [],
    bands: [],
  }),
  'history:state': () => NOTHING,
  'hand-outs:read': () => ({ handOuts: [], received: [] }),
  'hand-outs:marks': () => ({ out: [], locked: [] }),
  'findings:page': () => ({ version: 1, from: 0, total: 0, findings: [] }),
  'objectives:tree': ({ planId }) => ({ rows: [here, there].filter((row) => row.planId === planId) }),
  'objectives:read': ({ id }) => [here, there].find((one) => one.id === id),
  'history:undo': () => ({
    objective: there,
    created: [],
    savedAt: '2026-11-23T09:00:00Z',
    undoState: NOTHING,
    objectiveId: there.id,
    label: 'titolo di 2026_A01_01',
  }),
};

beforeEach(async () => {
  refuseTree = false;
  const ask = async (channel: string, input: never) =>
    channel === 'objectives:tree' && refuseTree
      ? { ok: false, error: { code: 'archive-damaged', message: 'Il disco non risponde.', fields: {} } }
      : { ok: true, value: ANSWERS[channel]?.(input) };
  vi.stubGlobal('window', { pegaso: { ask, listen: () => () => undefined } });
  useArchive.setState({ planId: first.id });
  useObjective.setState({ id: here.id, objective: here });
  await loadTree(first.id);
});

test('a step that was taken back in another plan is shown there, with its own tree', async () => {
  expect(await travel('undo')).toBe('titolo di 2026_A01_01');
  expect(useArchive.getState().planId).toBe(second.id);
  expect(useTree.getState().rows.map(({ code }) => code)).toEqual(['2026_A01_01']);
  expect(useObjective.getState().objective?.id).toBe(there.id);
});

test('an objective of another plan takes no place in the tree on screen', () => {
  updateTreeRow(there);
  expect(useTree.getState().rows.map(({ code }) => code)).toEqual(['2025_A01_01']);
});

test('a tree that cannot be read says why, and the next one that can takes its place', async () => {
  refuseTree = true;
  await loadTree(second.id);
  expect(useTree.getState().failure).toBe('Il disco non risponde.');
  refuseTree = false;
  await loadTree(second.id);
  expect(useTree.getState()).toMatchObject({ failure: null, rows: [{ code: '2026_A01_01' }] });
});
