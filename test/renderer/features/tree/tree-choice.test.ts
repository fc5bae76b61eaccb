import { expect, test } from 'vitest';
import {
  sharedField,
  sharedPatchOf,
  sharedRefusal,
  sharedValue,
} from '../../../../renderer/features/tree/changing/shared-change.ts';
import { lineTitle } from '../../../../renderer/features/tree/line-title.ts';
import { usuallyOpen } from '../../../../renderer/features/tree/open-lines-store.ts';
import { chosenLines, NOTHING_CHOSEN, stretched, toggled } from '../../../../renderer/features/tree/tree-choice.ts';
import { treeLines } from '../../../../renderer/features/tree/tree-lines.ts';
import { treeShape } from '../../../../renderer/features/tree/tree-shape.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';
import { codesOf, PLAN, ROWS, row } from './plan-rows.ts';

const shape = treeShape(ROWS);
const open = treeLines(shape, null, () => true);
const { patrols, cameras, loose, programme, mission } = PLAN;
const at = (id: string) => open.findIndex((line) => line.row.id === id);

test('lines are added one by one to the objective on screen, and taken out again', () => {
  const two = toggled(NOTHING_CHOSEN, cameras.id, patrols.id);
  expect(codesOf(two.ids)).toEqual(['2026_P01', '2026_P02']);
  expect(codesOf(toggled(two, patrols.id, patrols.id).ids)).toEqual(['2026_P02']);
  expect(codesOf(toggled(NOTHING_CHOSEN, loose.id, null).ids)).toEqual(['2026_A01']);
});

test('a range goes from where the choice began, up or down, and shrinks as it comes back', () => {
  const down = stretched(NOTHING_CHOSEN, open, at(programme.id), at(cameras.id));
  expect(codesOf(down.ids)).toEqual(['2026_P01', '2026_P02', 'M1_01_02']);
  const back = stretched(down, open, at(cameras.id), at(patrols.id));
  expect(codesOf(back.ids)).toEqual(['2026_P01', 'M1_01_02']);
  expect(codesOf(stretched(back, open, 0, at(mission.id)).ids)).toEqual(['M1_01', 'M1_01_02']);
});

test('what a closed line hides is not among the chosen', () => {
  const choice = toggled(NOTHING_CHOSEN, cameras.id, loose.id);
  const closed = treeLines(shape, null, (id) => id !== programme.id);
  expect(chosenLines(open, choice)).toHaveLength(2);
  expect(chosenLines(closed, choice).map((line) => line.row.code)).toEqual(['2026_A01']);
});

test('a short description that several have gives way to the title; a received archive is open', () => {
  const [one, two] = [1, 2].map((number) =>
    row(`X${number}`, null, { shortDescription: 'Emergenza', title: `T${number}` }),
  );
  if (one === undefined || two === undefined) throw new Error('No rows');
  const { shared } = treeShape([one, two]);
  expect([lineTitle(one, shared.has('Emergenza')), lineTitle(two, false)]).toEqual(['T1', 'Emergenza']);
  expect([usuallyOpen('PROGRAMMA', false), usuallyOpen('PROGRAMMA', true)]).toEqual([false, true]);
});

test('what all of the chosen have is there to be changed; parents are those of the level above, of one level', () => {
  const registers = { centres: [], people: [], listItems: [] };
  expect(sharedValue('year', [patrols, cameras])).toBe('2026');
  expect(sharedValue('responsible', [patrols, cameras])).toBe('');
  const parents = sharedField('parentId', [patrols, cameras], ROWS, registers).choices;
  expect(parents?.map(({ label }) => label)).toEqual(['M1_01_02  Polizia locale']);
  expect(sharedRefusal('parentId', [patrols, programme])).toMatch(/livelli diversi/u);
  expect(sharedRefusal('parentId', [patrols, cameras])).toBeNull();
  expect(sharedPatchOf('year', '27')).toHaveProperty('problem');
  expect(sharedPatchOf('centreId', '')).toEqual({ patch: { centreId: null } });
});

test('a weight is given to objectives of the PEG alone, blank or from zero up', () => {
  const weighing = [patrols, cameras].map((one) => ({ ...one, weight: hundredths.parse(120) }));
  expect(sharedValue('weight', weighing)).toBe('1,20');
  expect(sharedValue('weight', [...weighing, loose])).toBe('');
  expect(sharedRefusal('weight', weighing)).toBeNull();
  expect(sharedRefusal('weight', [patrols, programme])).toMatch(/altri livelli/u);
  expect(sharedPatchOf('weight', '2')).toEqual({ patch: { weight: 200 } });
  expect(sharedPatchOf('weight', '')).toEqual({ patch: { weight: null } });
  expect(sharedPatchOf('weight', '-1')).toHaveProperty('problem');
});
