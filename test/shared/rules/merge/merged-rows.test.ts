import { expect, test } from 'vitest';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import {
  BASE,
  EVERYTHING,
  merge,
  newId,
  phasesOf,
  rewritten,
  row,
  withFields,
  withNew,
  withoutObjective,
} from './over-the-base.ts';

test('a new row follows the row it followed; rows count from zero', () => {
  const { objectiveId } = row('phases', 0);
  const mine = rewritten(withNew(BASE, 'phases', 0, { id: newId('a1'), position: 1 }), 'phases', row('phases', 1).id, {
    position: 2,
  });
  const theirs = withNew(BASE, 'phases', 0, { id: newId('b1'), position: 9 });
  const [first, second, third] = phasesOf(BASE, objectiveId);
  const { result } = merge(mine, theirs);
  expect(phasesOf(result, objectiveId)).toEqual([first, 'a1', second, third, 'b1']);
  expect(
    result.phases
      .filter((one) => one.objectiveId === objectiveId)
      .map(({ position }) => position)
      .toSorted(),
  ).toEqual([0, 1, 2, 3, 4]);
});

test('an order that one side changed is taken, with the new rows of the other; changed by both it is one conflict', () => {
  const { objectiveId } = row('phases', 0);
  const [first, second, third] = phasesOf(BASE, objectiveId);
  const reversed = withFields('phases', [0, { position: 2 }], [2, { position: 0 }]);
  const mine = withNew(BASE, 'phases', 0, { id: newId('a1'), position: 3 });
  const taken = merge(mine, reversed);
  expect(taken.states).toEqual({ 'phases order': 'taken' });
  expect(phasesOf(taken.result, objectiveId)).toEqual([third, 'a1', second, first]);
  const swapped = withFields('phases', [0, { position: 1 }], [1, { position: 0 }]);
  const both = merge(swapped, reversed);
  expect(both.states).toEqual({ 'phases order': 'mine,theirs' });
  expect(both.result).toEqual(swapped);
  expect(phasesOf(merge(swapped, reversed, EVERYTHING, 'theirs').result, objectiveId)).toEqual([third, second, first]);
});

test('a deletion against an edit is a conflict of the whole row, both ways', () => {
  const deleted = { ...BASE, phases: BASE.phases.slice(1) };
  const edited = withFields('phases', [0, { note: 'importante' }]);
  const theirsDeleted = merge(edited, deleted);
  expect(theirsDeleted.states).toEqual({ 'phases removed': 'mine,theirs' });
  expect(theirsDeleted.result).toEqual(edited);
  expect(merge(edited, deleted, EVERYTHING, 'theirs').result.phases).toHaveLength(BASE.phases.length - 1);
  const mineDeleted = merge(deleted, edited);
  expect(mineDeleted.states).toEqual({ 'phases added': 'mine,theirs' });
  expect(mineDeleted.result).toEqual(deleted);
  expect(
    merge(deleted, edited, EVERYTHING, 'theirs').result.phases.find(({ id }) => id === row('phases', 0).id)?.note,
  ).toBe('importante');
});

test('an objective stands for its rows: it goes and comes back with them', () => {
  const { id } = row('objectives', 2);
  const deleted = withoutObjective(BASE, id);
  expect(merge(BASE, deleted).states).toEqual({ 'objectives removed': 'taken' });
  const resultOfYear = BASE.indicatorResults.findIndex(({ indicatorId }) =>
    BASE.indicators.some((one) => one.objectiveId === id && one.id === indicatorId),
  );
  const edited = withFields('indicatorResults', [resultOfYear, { value: 4_200 }]);
  expect(merge(edited, deleted).states).toEqual({ 'objectives removed': 'mine,theirs' });
  expect(merge(deleted, edited).states).toEqual({ 'objectives added': 'mine,theirs' });
  const restored = merge(deleted, edited, EVERYTHING, 'theirs').result;
  expect(restored.phases).toHaveLength(BASE.phases.length);
  expect(
    restored.indicatorResults.find(({ id: one }) => one === edited.indicatorResults[resultOfYear]?.id)?.value,
  ).toBe(4_200);
});

test('a child put under an objective that the other side deleted is an edit of it', () => {
  const { id } = row('objectives', 2);
  const deleted = withoutObjective(BASE, id);
  const child = withNew(BASE, 'objectives', 5, { id: newId('c1'), code: 'NUOVO', parentId: id });
  const incoming = merge(deleted, child);
  expect(incoming.found.map(({ kind, state }) => [kind, state])).toEqual([
    ['added', 'conflict'],
    ['added', 'conflict'],
  ]);
  expect(incoming.result).toEqual(deleted);
  const restored = merge(deleted, child, EVERYTHING, 'theirs').result;
  expect(restored.objectives.map((one) => one.id)).toEqual(expect.arrayContaining([id, newId('c1')]));
  const leaving = merge(child, deleted);
  expect(leaving.states).toEqual({ 'objectives removed': 'mine,theirs' });
  const orphan = merge(child, deleted, EVERYTHING, 'theirs').result.objectives.find((one) => one.id === newId('c1'));
  expect(orphan?.parentId).toBe(row('objectives', 2).parentId);
});

test('an objective whose children mine moved away before deleting it is no conflict, also where theirs wrote in them', () => {
  const { id } = row('objectives', 1);
  const moved = withFields(
    'objectives',
    ...[2, 3, 4].map((at) => [at, { parentId: row('objectives', 0).id }] as const),
  );
  const mine = withoutObjective(moved, id);
  expect(merge(mine, withFields('objectives', [2, { title: 'loro' }])).states).toEqual({ 'objectives title': 'taken' });
});

test('a new row cannot come while something of it stays under another row of mine', () => {
  const [result] = BASE.indicatorResults;
  const added = withNew(BASE, 'indicators', 0, { id: newId('b5') });
  const theirs = rewritten(added, 'indicatorResults', result?.id ?? '', { indicatorId: newId('b5') });
  expect(merge(BASE, theirs).states).toEqual({ 'indicators added': 'taken', 'indicatorResults removed': 'taken' });
  expect(merge(withFields('indicatorResults', [0, { value: 7 }]), theirs).states).toEqual({
    'indicators added': 'mine',
    'indicatorResults removed': 'mine,theirs',
  });
});

test('an order that is taken has what both added and nothing that either removed', () => {
  const [first, second, third] = [0, 1, 2].map((at) => row('phases', at).id);
  const mine = withNew(BASE, 'phases', 0, { id: newId('b8'), position: 3 });
  const turned = withFields('phases', [0, { position: 1 }], [1, { position: 0 }]);
  const theirs = withNew(turned, 'phases', 0, { id: newId('b9'), position: 4 });
  const order = (one: ArchiveDocument, other: ArchiveDocument) =>
    merge(one, other).found.find(({ kind }) => kind === 'order')?.merged;
  expect(order(mine, theirs)).toEqual([second, first, third, newId('b8'), newId('b9')]);
  const without = (document: ArchiveDocument) => ({
    ...document,
    phases: document.phases.filter(({ id }) => id !== third),
  });
  expect(order(without(mine), theirs)).toEqual([second, newId('b8'), first, newId('b9')]);
  expect(order(mine, without(theirs))).toEqual([second, newId('b8'), first, newId('b9')]);
  // Mine has the order of theirs already, or theirs only lacks a row.
  expect(order(turned, turned)).toBeUndefined();
  expect(order(mine, without(BASE))).toBeUndefined();
});
