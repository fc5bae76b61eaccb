import { expect, test } from 'vitest';
import { weightsInWords } from '../../../../shared/format/weights-in-words.ts';
import { centreWeights, indicatorWeights, phaseWeights } from '../../../../shared/rules/papers/weights-sum.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';

const weighing = (...weights: readonly (number | null)[]) =>
  weights.map((weight) => ({ weight: weight === null ? null : hundredths.parse(weight) }));
const FREE = { objectiveWeights: 'free' } as const;
const HUNDRED = { objectiveWeights: 'hundred' } as const;

test('weights are told with what they lack or have too much of', () => {
  const phases = (...weights: readonly (number | null)[]) => weightsInWords(phaseWeights(weighing(...weights)), 'una');
  expect(phases(6_000, 4_000)).toBe('100,00 ok');
  expect(phases(6_000, 3_500)).toBe('95,00, mancano 5,00');
  expect(phases(6_000, 3_900)).toBe('99,00, manca 1,00');
  expect(phases(10_300, null)).toBe('103,00, 3,00 di troppo (una senza peso)');
  expect(weightsInWords(indicatorWeights(weighing(100, 100, 100)), 'uno')).toBe('3,00');
});

test('a centre is wrong where it must make 100,00 and does not, or where only some weigh', () => {
  expect(centreWeights(weighing(100, 120), FREE).isWrong).toBe(false);
  expect(centreWeights(weighing(null, null), FREE).isWrong).toBe(false);
  expect(centreWeights(weighing(100, null), FREE).isWrong).toBe(true);
  expect(centreWeights(weighing(9_500), HUNDRED)).toMatchObject({ gap: -500, isWrong: true });
  expect(weightsInWords(centreWeights(weighing(9_500), HUNDRED), 'uno')).toBe('95,00, mancano 5,00');
});
