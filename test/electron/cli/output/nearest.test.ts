import { expect, test } from 'vitest';
import { nearest } from '../../../../electron/cli/output/nearest.ts';

const KNOWN = ['archive', 'out', 'on-conflict'];

test.each([
  ['archvie', 'archive'],
  ['arch', 'archive'],
  ['conflict', null],
  ['o', 'out'],
  ['ouy', 'out'],
  ['xyz', null],
  ['', null],
])('«%s» is nearest to %s', (typed, word) => {
  expect(nearest(typed, KNOWN)).toBe(word);
});
