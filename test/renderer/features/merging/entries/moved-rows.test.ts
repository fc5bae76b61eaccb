import { expect, test } from 'vitest';
import { movedRows } from '../../../../../renderer/features/merging/entries/moved-rows.ts';

test.each([
  ['the same order', 'abcd', 'abcd', ''],
  ['the last put first', 'abcd', 'dabc', 'd'],
  ['the first put last', 'abcd', 'bcda', 'a'],
  ['two that changed places', 'abcd', 'acbd', 'b'],
  ['one that is new', 'abc', 'abxc', 'x'],
])('%s marks only the rows that moved', (_what, before, after, moved) => {
  expect([...movedRows([...before], [...after])].map((place) => after[place]).join('')).toBe(moved);
});
