import { describe, expect, test } from 'vitest';
import { objectiveProgress } from '../../../shared/rules/objective-progress.ts';
import { weightsTotal } from '../../../shared/rules/weights-total.ts';
import { phaseLike } from '../../support/objective-details.ts';

const phases = (...rows: readonly (readonly [number | null, number | null])[]) =>
  rows.map(([weight, progress]) => phaseLike({ weight, progress }));

describe('progress of an objective', () => {
  test('a blank counts zero or is left out, as the reference S08 shows', () => {
    const s08 = phases([8100, 10_000], [900, null], [1000, null]);
    expect(objectiveProgress(s08, { blankProgress: 'zero' })).toBe(8100);
    expect(objectiveProgress(s08, { blankProgress: 'leftOut' })).toBe(10_000);
  });

  test('of blanks alone is zero, or cannot be said', () => {
    expect(objectiveProgress(phases([10_000, null]), { blankProgress: 'zero' })).toBe(0);
    expect(objectiveProgress(phases([10_000, null]), { blankProgress: 'leftOut' })).toBeNull();
  });

  test('is rounded half up at the second decimal', () => {
    expect(objectiveProgress(phases([1, 10_000], [2, 0]), { blankProgress: 'zero' })).toBe(3333);
    expect(objectiveProgress(phases([1, 10_000], [1, 10_000], [1, 0]), { blankProgress: 'zero' })).toBe(6667);
    expect(objectiveProgress(phases([100, 1], [100, 0]), { blankProgress: 'zero' })).toBe(1);
  });

  test('cannot be said without weights, and a phase without weight does not count', () => {
    expect(objectiveProgress([], { blankProgress: 'zero' })).toBeNull();
    expect(objectiveProgress(phases([null, 5000], [0, 10_000]), { blankProgress: 'zero' })).toBeNull();
    expect(objectiveProgress(phases([5000, null]), { blankProgress: 'leftOut' })).toBeNull();
    expect(objectiveProgress(phases([5000, 4000], [null, 10_000]), { blankProgress: 'zero' })).toBe(4000);
  });
});

test('weights are summed exactly, a blank adding nothing', () => {
  expect(weightsTotal(phases([3333, null], [3333, null], [3334, null], [null, null]))).toBe(10_000);
  expect(weightsTotal([])).toBe(0);
});
