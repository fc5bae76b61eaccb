import { describe, expect, test } from 'vitest';
import { objectiveAttainment } from '../../../shared/rules/objective-attainment.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/schemas/settings.ts';
import { indicatorLike } from '../../support/objective-details.ts';

const mean = DEFAULT_SETTINGS;
const worst: Settings = { ...DEFAULT_SETTINGS, objectiveAttainment: 'worst' };
const half = indicatorLike({ target: 400, result: 200 });
const full = indicatorLike({ target: 400, result: 400 });
const blank = indicatorLike({ result: null });

describe('attainment of an objective', () => {
  test('is the mean or the worst of its indicators', () => {
    expect(objectiveAttainment([half, full], mean)).toBe(7500);
    expect(objectiveAttainment([full, half], worst)).toBe(5000);
  });

  test('weighs the indicators and rounds half up', () => {
    expect(objectiveAttainment([half, { ...full, weight: indicatorLike({ weight: 200 }).weight }], mean)).toBe(8333);
    expect(objectiveAttainment([half, half, { ...full, weight: indicatorLike({ weight: 0 }).weight }], mean)).toBe(
      5000,
    );
  });

  test('leaves out what cannot be measured, and says nothing when nothing can', () => {
    expect(objectiveAttainment([half, blank], mean)).toBe(5000);
    expect(objectiveAttainment([blank], mean)).toBeNull();
    expect(objectiveAttainment([], worst)).toBeNull();
    expect(objectiveAttainment([{ ...half, weight: indicatorLike({ weight: 0 }).weight }], mean)).toBeNull();
  });
});
