import { expect, test } from 'vitest';
import { BASE, merge, newId, rewritten, row, withFields, withNew, withoutObjective } from './over-the-base.ts';

test('what a package lacks outside its objectives was not deleted', () => {
  const { id } = row('objectives', 1);
  const slice = {
    ...BASE,
    objectives: BASE.objectives.slice(0, 2),
    phases: BASE.phases.filter(({ objectiveId }) => objectiveId === id).slice(1),
    indicators: [],
    indicatorResults: [],
    participants: [],
    people: BASE.people.slice(0, 3),
  };
  const { states } = merge(BASE, slice, { scope: 'everything', subjects: new Set([id]) });
  expect(states).toEqual({ 'phases removed': 'taken', 'indicators removed': 'taken', 'participants removed': 'taken' });
});

test('a new objective above one that comes is taken with it; alone it is refused', () => {
  const above = withNew(BASE, 'objectives', 5, { id: newId('f1'), code: 'SOPRA' });
  const child = withNew(above, 'objectives', 5, { id: newId('f2'), code: 'SOTTO', parentId: newId('f1') });
  const handed = {
    scope: 'everything',
    subjects: new Set([child.objectives.at(-1)?.id ?? row('objectives', 0).id]),
  } as const;
  expect(merge(BASE, child, handed).found.map(({ state }) => state)).toEqual(['taken', 'taken']);
  expect(merge(BASE, above, handed).states).toEqual({ 'objectives added': 'refused' });
});

test('with a hand-out of results all else is refused, and stays refused in a row that comes back', () => {
  const { id } = row('objectives', 1);
  const phase = BASE.phases.findIndex(({ objectiveId }) => objectiveId === id);
  const theirs = rewritten(
    withFields('phases', [phase, { progress: 10_000, weight: 1 }]),
    'people',
    row('people', 0).id,
    { name: 'ALTRA' },
  );
  const results = { scope: 'results', subjects: new Set([id]) } as const;
  expect(merge(BASE, theirs, results).states).toEqual({
    'phases progress': 'taken',
    'phases weight': 'refused',
    'people name': 'refused',
  });
  const restored = merge(withoutObjective(BASE, id), theirs, results, 'theirs').result;
  expect(restored.phases.find((one) => one.id === row('phases', phase).id)).toMatchObject({
    progress: 10_000,
    weight: row('phases', phase).weight,
  });
});

test('a new status of a hand-out of results comes as far as it is used', () => {
  const { id } = row('objectives', 1);
  const added = withNew(BASE, 'listItems', 0, { id: newId('a9'), label: 'Sospeso' });
  const results = { scope: 'results', subjects: new Set([id]) } as const;
  expect(merge(BASE, added, results).states).toEqual({});
  const used = rewritten(added, 'objectives', id, { statusId: newId('a9') });
  expect(merge(BASE, used, results).states).toEqual({ 'listItems added': 'taken', 'objectives statusId': 'taken' });
});

test('one thing alone that is refused stays refused in a row that comes back', () => {
  const { id } = row('objectives', 1);
  const at = BASE.phases.findIndex(({ objectiveId }) => objectiveId === id);
  const theirs = withFields('phases', [at, { progress: 10_000, weight: 1 }]);
  const results = { scope: 'results', subjects: new Set([id]) } as const;
  const restored = merge(withoutObjective(BASE, id), theirs, results, 'theirs').result;
  expect(restored.phases.find((one) => one.id === row('phases', at).id)).toMatchObject({
    progress: 10_000,
    weight: row('phases', at).weight,
  });
});
