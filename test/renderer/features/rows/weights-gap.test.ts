import { expect, test } from 'vitest';
import { weightsGap } from '../../../../renderer/features/rows/weights-gap.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';

test.each([
  [9_500, 'mancano 5,00'],
  [10_500, '5,00 di troppo'],
  [9_900, 'manca 1,00'],
  [0, 'mancano 100,00'],
  [10_000, null],
])('weights of %i hundredths: %s', (total, words) => {
  expect(weightsGap(hundredths.parse(total))).toBe(words);
});
