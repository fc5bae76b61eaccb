import { expect, test } from 'vitest';
import { counted, italianCount, oneOrCounted, othersCounted } from '../../../shared/format/counted.ts';

test.each([
  [0, '0 conflitti', '0 conflitti'],
  [1, '1 conflitto', 'un conflitto'],
  [2, '2 conflitti', '2 conflitti'],
  [1000, '1.000 conflitti', '1000 conflitti'],
])('%d with its noun is «%s» on a screen and «%s» in a sentence', (count, shown, inSentence) => {
  expect(counted(count, 'conflitto', 'conflitti')).toBe(shown);
  expect(oneOrCounted(count, 'un conflitto', 'conflitti')).toBe(inSentence);
});

test('thousands are grouped from four digits on', () => {
  expect([999, 1000, 1_234_567].map(italianCount)).toEqual(['999', '1.000', '1.234.567']);
});

test('how many more there are agrees with how many', () => {
  expect([1, 2, 1000].map((count) => othersCounted(count, "un'altra", 'altre'))).toEqual([
    "un'altra",
    'altre 2',
    'altre 1.000',
  ]);
});
