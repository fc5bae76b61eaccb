import { expect, test } from 'vitest';
import { BASE, EVERYTHING, merge, newId, rewritten, row, withFields, withNew } from './over-the-base.ts';

test('a field that one side changed is taken, one that both changed alike is nothing, one changed differently is a conflict', () => {
  const mine = withFields('phases', [0, { weight: 100, progress: 200 }]);
  const theirs = withFields('phases', [0, { weight: 300, progress: 200, actualEnd: '2020-12-31' }]);
  const { states, result } = merge(mine, theirs);
  expect(states).toEqual({ 'phases weight': 'mine,theirs', 'phases actualEnd': 'taken' });
  expect(result.phases[0]).toMatchObject({ weight: 100, progress: 200, actualEnd: '2020-12-31' });
  expect(merge(mine, theirs, EVERYTHING, 'theirs').result.phases[0]?.weight).toBe(300);
});

test('a long text is joined by line, and is a conflict where lines touch', () => {
  const mine = withFields('objectives', [1, { implementation: 'A\nb\nc\nd\ne\nf', title: 'mio' }]);
  const theirs = withFields('objectives', [1, { implementation: 'a\nb\nc\nd\ne\nF\ng', title: 'loro' }]);
  const { found, states, result } = merge(mine, theirs);
  expect(states).toEqual({ 'objectives implementation': 'taken', 'objectives title': 'mine,theirs' });
  expect(found.find(({ field }) => field === 'implementation')?.merged).toBe('A\nb\nc\nd\ne\nF\ng');
  expect(result.objectives[1]).toMatchObject({ implementation: 'A\nb\nc\nd\ne\nF\ng', title: 'mio' });
});

test('parents that make a ring together are a conflict of that field', () => {
  const [one, other] = [row('objectives', 1), row('objectives', 5)];
  const mine = rewritten(BASE, 'objectives', one.id, { parentId: other.id });
  const theirs = rewritten(BASE, 'objectives', other.id, { parentId: one.id });
  expect(merge(mine, theirs).states).toEqual({ 'objectives parentId': 'mine' });
  const centres = merge(
    withFields('centres', [1, { parentId: row('centres', 2).id }]),
    withFields('centres', [2, { parentId: row('centres', 1).id }]),
  );
  expect(centres.states).toEqual({ 'centres parentId': 'mine' });
});

test('years that would be in the wrong order together are held back', () => {
  const mine = withFields('plans', [0, { lastYear: 2020 }]);
  expect(merge(mine, withFields('plans', [0, { firstYear: 2021 }])).states).toEqual({ 'plans firstYear': 'mine' });
  const both = withFields('plans', [0, { firstYear: 2023, lastYear: 2025 }]);
  expect(merge(withFields('plans', [0, { lastYear: 2021 }]), both).states).toEqual({
    'plans firstYear': 'mine',
    'plans lastYear': 'mine',
  });
  expect(merge(withFields('plans', [0, { lastYear: 2024 }]), both).states).toEqual({
    'plans firstYear': 'taken',
    'plans lastYear': 'mine,theirs',
  });
});

test('an earlier result is known by its year: added by both it is one', () => {
  const added = (id: string, value: number) =>
    withNew(BASE, 'indicatorResults', 0, { id: newId(id), year: 2010, value });
  expect(merge(added('e1', 5), added('e2', 5)).states).toEqual({});
  expect(merge(added('e1', 5), added('e2', 6)).states).toEqual({ 'indicatorResults value': 'mine,theirs' });
  expect(merge(BASE, withFields('indicatorResults', [0, { year: 2010 }])).states).toEqual({
    'indicatorResults added': 'taken',
    'indicatorResults removed': 'taken',
  });
});
