import { expect, test } from 'vitest';
import { matchedRows } from '../../../../electron/official/import/matched-rows.ts';

/** Pairs as `old>new`, and what is gone; rows are told by their first letter. */
function matched(olds: string, rows: string) {
  const split = (text: string) => (text === '' ? [] : text.split(' '));
  const { pairs, gone } = matchedRows(split(olds), split(rows), (row) => row.charAt(0));
  return [...pairs.map(({ old, row }) => `${old ?? ''}>${row}`), ...gone.map((old) => `-${old}`)].join(' ');
}

test.each([
  ['a1 b1', 'a2 b2', 'a1>a2 b1>b2'],
  ['a1 b1', 'b2 a2', 'b1>b2 a1>a2'],
  // The same place goes first where two have the same description.
  ['a1 a2', 'x a3', 'a1>x a2>a3'],
  ['a1 a2 b1', 'b2 a3 a4', 'b1>b2 a2>a3 a1>a4'],
  // What is left over goes by place; what has none is new, or gone.
  ['a1 b1', 'a2 c2', 'a1>a2 b1>c2'],
  ['a1', 'x y', 'a1>x >y'],
  ['a1 b1 c1', 'a2', 'a1>a2 -b1 -c1'],
  ['a1 b1', 'c2', 'a1>c2 -b1'],
  ['', 'a', '>a'],
  ['a', '', '-a'],
])('rows %s and %s are matched as %s', (olds, rows, pairs) => {
  expect(matched(olds, rows)).toBe(pairs);
});
