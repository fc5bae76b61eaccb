import { expect, test } from 'vitest';
import { objectiveWeightsFindings } from '../../../../shared/rules/findings/objective-weights-findings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { centreLike, objectiveLike, testId } from '../../../support/objective-details.ts';

const centre = centreLike('A01');
const planId = testId();
const HUNDRED = { ...DEFAULT_SETTINGS, objectiveWeights: 'hundred' } as const;

const weighing = (weight: number | null, weighs = true) => ({
  ...objectiveLike({ planId, centreId: centre.id, centre, weight }),
  weighs,
});
const told = (weights: readonly (number | null)[], settings: typeof HUNDRED | typeof DEFAULT_SETTINGS) =>
  objectiveWeightsFindings(
    weights.map((weight) => weighing(weight)),
    { centres: [centre], settings },
  ).map(({ message }) => message);

test('free weights are told where some objectives of a centre have one and some do not', () => {
  expect(told([null, null], DEFAULT_SETTINGS)).toEqual([]);
  expect(told([120, 0], DEFAULT_SETTINGS)).toEqual([]);
  expect(told([120, null], DEFAULT_SETTINGS)).toEqual([
    'Manca il peso, che altri obiettivi del centro A01 hanno: conta 1,00.',
  ]);
  expect(told([null, 120, null], DEFAULT_SETTINGS)).toEqual([
    'Nel centro A01 2 obiettivi sono senza il peso, che gli altri hanno: contano 1,00.',
  ]);
});

test('where weights must make a hundred, a centre whose weights do not is told once', () => {
  expect(told([6000, 4000], HUNDRED)).toEqual([]);
  expect(told([6000, 3500], HUNDRED)).toEqual(['I pesi degli obiettivi del centro A01 fanno 95,00 invece di 100,00.']);
  expect(told([6000, null], HUNDRED)).toEqual([
    'I pesi degli obiettivi del centro A01 fanno 60,00 invece di 100,00 (uno è senza peso).',
  ]);
  expect(told([null], HUNDRED)).toEqual(['Nessun obiettivo del centro A01 ha un peso: insieme devono fare 100,00.']);
  expect(told([10_000, null], HUNDRED)).toEqual([
    'Manca il peso, che altri obiettivi del centro A01 hanno: conta 1,00.',
  ]);
});

test('it is told of the first that lacks a weight; a dropped objective, another plan and no centre count nothing', () => {
  const [first, blank] = [weighing(100), weighing(null)];
  const context = { centres: [centre], settings: DEFAULT_SETTINGS };
  expect(objectiveWeightsFindings([first, blank], context)).toMatchObject([
    { objectiveId: blank.id, entity: 'objective', rowId: blank.id, field: 'weight' },
  ]);
  const elsewhere = { ...weighing(null), planId: testId() };
  const nowhere = { ...weighing(null), centreId: null };
  expect(objectiveWeightsFindings([first, weighing(null, false), elsewhere, nowhere], context)).toEqual([]);
});
