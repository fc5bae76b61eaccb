import { expect, test } from 'vitest';
import { rowChanges } from '../../../../electron/archive/document/row-changes.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { id } from '../../../../shared/schemas/primitives.ts';

const ids = ['1', '2', '3', '4'].map((digit) => id.parse(`00000000-0000-7000-8000-00000000000${digit}`));
const row = (at: number, plan: string, code: string | null, note = '') => ({
  id: ids[at] ?? newId(),
  plan,
  code,
  note,
});
type Row = ReturnType<typeof row>;
const changes = (from: readonly Row[], to: readonly Row[], unique: readonly ('plan' | 'code')[] = ['plan', 'code']) => {
  const { updated, removed, inserted, count } = rowChanges(['id', 'plan', 'code', 'note'], unique, from, to);
  const place = (one: Row['id']) => ids.indexOf(one);
  return [
    updated.map((one) => [place(one.id), one.patch]),
    removed.map(place),
    inserted.map((one) => place(one.id)),
    count,
  ];
};

test('rows that differ are written field by field, those that are gone or new as a whole', () => {
  const from = [row(0, 'p', 'A'), row(1, 'p', 'B'), row(2, 'p', 'C')];
  expect(changes(from, from)).toEqual([[], [], [], 0]);
  expect(changes(from, [row(0, 'p', 'A', 'x'), row(1, 'p', 'Z', 'x'), row(3, 'p', 'D')])).toEqual([
    [
      [0, { note: 'x' }],
      [1, { code: 'Z', note: 'x' }],
    ],
    [2],
    [3],
    5,
  ]);
});

test('a row that takes the key of another is taken out and put in again, whatever else of it changes', () => {
  const from = [row(0, 'p', 'A'), row(1, 'p', 'B'), row(2, 'q', 'C')];
  expect(changes(from, [row(0, 'p', 'B'), row(1, 'p', 'A'), row(2, 'q', 'C')])).toEqual([[], [0, 1], [0, 1], 2]);
  expect(changes(from, [row(0, 'p', 'B', 'x'), row(1, 'p', 'D'), row(2, 'q', 'C')])).toEqual([
    ...[[[1, { code: 'D' }]], [0], [0], 3],
  ]);
  // Of its key every field counts, and a field that is none of it does not.
  expect(changes(from, [row(0, 'q', 'B'), ...from.slice(1)])).toEqual([[[0, { plan: 'q', code: 'B' }]], [], [], 2]);
  expect(changes(from, [row(0, 'q', 'C'), ...from.slice(1)])).toEqual([[], [0], [0], 2]);
  expect(changes(from, [row(0, 'p', 'A', 'x'), ...from.slice(1)])).toEqual([[[0, { note: 'x' }]], [], [], 1]);
});

test('a key with a blank in it is nobody’s, nor is one of a table that has none', () => {
  const from = [row(0, 'p', null), row(1, 'p', 'B')];
  expect(changes(from, [row(0, 'p', null), row(1, 'p', null)])).toEqual([[[1, { code: null }]], [], [], 1]);
  expect(changes([row(0, 'p', 'A'), row(1, 'p', 'B')], [row(0, 'p', 'B'), row(1, 'p', 'A')], [])).toEqual([
    ...[
      [
        [0, { code: 'B' }],
        [1, { code: 'A' }],
      ],
      [],
      [],
      2,
    ],
  ]);
});
