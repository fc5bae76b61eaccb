import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorAttainment } from '../../../shared/rules/indicator-attainment.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/schemas/settings.ts';
import { indicatorLike } from '../../support/objective-details.ts';

const byDefault = DEFAULT_SETTINGS;
const uncapped: Settings = { ...DEFAULT_SETTINGS, cappedAttainment: false };
const mirrored: Settings = { ...DEFAULT_SETTINGS, lowerIsBetter: 'mirrored' };
const mirroredUncapped: Settings = { ...DEFAULT_SETTINGS, lowerIsBetter: 'mirrored', cappedAttainment: false };

describe('attainment of an indicator', () => {
  test.each([
    ['higher', 400, 400, byDefault, 10_000],
    ['higher', 400, 1300, byDefault, 10_000],
    ['higher', 400, 1300, uncapped, 32_500],
    ['higher', 300, 100, byDefault, 3333],
    ['higher', 300, 200, byDefault, 6667],
    ['higher', 300, 0, byDefault, 0],
    ['higher', 300, -100, byDefault, 0],
    ['higher', 300, -100, uncapped, -3333],
    ['lower', 50_000, 8200, byDefault, 10_000],
    ['lower', 50_000, 8200, uncapped, 10_000],
    ['lower', 3000, 4000, byDefault, 7500],
    ['lower', 3000, 0, byDefault, 10_000],
    ['lower', 3000, 4000, mirrored, 6667],
    ['lower', 3000, 7000, mirrored, 0],
    ['lower', 3000, 7000, mirroredUncapped, -3333],
    ['lower', 3000, 1500, mirrored, 10_000],
    ['lower', 3000, 1500, mirroredUncapped, 15_000],
    ['yesNo', 100, 100, byDefault, 10_000],
    ['yesNo', 100, 0, byDefault, 0],
  ])('%s: target %i, result %i', (direction, target, result, set, attained) => {
    expect(indicatorAttainment(indicatorLike({ direction, target, result }), set)).toBe(attained);
  });

  test.each([
    ['higher', 0, 100],
    ['lower', 0, 0],
    ['higher', null, 100],
    ['higher', 100, null],
    ['lower', -100, -200],
    ['yesNo', 100, 10_000],
    ['yesNo', 10_000, 100],
  ])('%s: target %s with result %s is not measurable', (direction, target, result) => {
    for (const set of [byDefault, uncapped, mirrored]) {
      expect(indicatorAttainment(indicatorLike({ direction, target, result }), set)).toBeNull();
    }
  });

  test('a quotient too great to write is not measurable, unless it is capped', () => {
    const huge = indicatorLike({ target: 1, result: 99_999_999_999 });
    expect(indicatorAttainment(huge, uncapped)).toBeNull();
    expect(indicatorAttainment(huge, byDefault)).toBe(10_000);
  });

  test('capped, it stays within 0 and 100 whatever the values', () => {
    const value = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(fc.constantFrom('higher', 'lower'), value, value, (direction, target, result) => {
        const attained = indicatorAttainment(indicatorLike({ direction, target, result }), mirrored);
        if (target <= 0) expect(attained).toBeNull();
        else expect(attained).toSatisfy((number) => Number.isInteger(number) && number >= 0 && number <= 10_000);
      }),
    );
  });
});
