import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedOfPhase, expectedProgress, plannedSpan } from '../../../../shared/rules/review/expected-progress.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/schemas/settings.ts';
import { day, objectiveOf, type ReviewPhase, reviewPhaseLike } from '../../../support/review-objectives.ts';

const DAYS = ['2020-06-30', '2020-07-31', '2020-09-30', '2020-12-31'];
const settingsOf = (given: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...given });
const LINEAR = settingsOf();
const MILESTONE = settingsOf({ expectedProgress: 'milestone' });
const at = (on: string) => ({ year: 2020, on: day(on) });

describe('expected progress of the official objectives', () => {
  const allYear = [
    [4507, 5433, 7254, 10_000],
    [0, 0, 0, 10_000],
  ];
  test.each([
    ['A01', ...allYear],
    ['C04', ...allYear],
    ['S01', ...allYear],
    ['U09', ...allYear],
    ['A02', [8297, 10_000, 10_000, 10_000], [0, 10_000, 10_000, 10_000]],
    ['S05', [3987, 5000, 6993, 10_000], [0, 0, 0, 10_000]],
    ['S07', [3891, 4920, 6945, 10_000], [0, 0, 0, 10_000]],
    ['S08', [6651, 7933, 8929, 10_000], [500, 4200, 6100, 10_000]],
  ])('of %s at four dates, by days and by planned ends', (code, linear, milestone) => {
    const { phases } = objectiveOf(code);
    expect(DAYS.map((on) => expectedProgress(phases, at(on), LINEAR))).toEqual(linear);
    expect(DAYS.map((on) => expectedProgress(phases, at(on), MILESTONE))).toEqual(milestone);
  });

  test('phases without progress are left out where a blank is', () => {
    const { phases } = objectiveOf('S08');
    const leftOut = settingsOf({ blankProgress: 'leftOut' });
    expect(DAYS.map((on) => expectedProgress(phases, at(on), leftOut))).toEqual([7153, 8519, 9322, 10_000]);
  });

  test('counts the day of a leap year', () => {
    const { phases } = objectiveOf('A02');
    expect(['2020-01-31', '2020-02-28', '2020-02-29'].map((on) => expectedProgress(phases, at(on), LINEAR))).toEqual([
      0, 1538, 1593,
    ]);
  });
});

test('nothing is expected by that rule, without weights, or of a phase planned backwards alone', () => {
  const backwards = reviewPhaseLike({ plannedStart: '2020-06-01', plannedEnd: '2020-05-01' });
  const half = reviewPhaseLike({ plannedStart: '2020-01-01', plannedEnd: '2020-01-02' });
  const on = at('2020-01-01');
  expect(expectedProgress([half], on, settingsOf({ expectedProgress: 'none' }))).toBeNull();
  expect(expectedProgress([{ ...half, weight: null }], on, LINEAR)).toBeNull();
  expect(expectedProgress([backwards], on, LINEAR)).toBeNull();
  expect(expectedOfPhase(backwards, on, LINEAR)).toBeNull();
  expect(expectedProgress([backwards, half], on, LINEAR)).toBe(5000);
  expect(expectedOfPhase(half, on, LINEAR)).toBe(5000);
  expect(expectedOfPhase(half, on, MILESTONE)).toBe(0);
});

test('an end beyond the year is waited for', () => {
  const long = reviewPhaseLike({ plannedStart: '2020-01-01', plannedEnd: '2021-12-31' });
  expect(expectedProgress([long], at('2020-12-31'), LINEAR)).toBe(5007);
});

const somePhase = fc
  .record({
    start: fc.option(fc.integer({ min: 0, max: 500 })),
    end: fc.option(fc.integer({ min: 0, max: 800 })),
    weight: fc.option(fc.integer({ min: 0, max: 10_000 })),
    progress: fc.option(fc.integer({ min: 0, max: 10_000 })),
  })
  .map(({ start, end, weight, progress }) =>
    reviewPhaseLike({ plannedStart: dayAt(start), plannedEnd: dayAt(end), weight, progress }),
  );
const anySettings = fc.record({
  expectedProgress: fc.constantFrom('linear', 'milestone'),
  blankProgress: fc.constantFrom('zero', 'leftOut'),
});

function dayAt(offset: number | null): string | null {
  return offset === null ? null : new Date(Date.UTC(2019, 9, 1 + offset)).toISOString().slice(0, 10);
}

test('it never falls as days go by, and is all from the latest end on', () => {
  const run = (phases: ReviewPhase[], first: number, later: number, settings: Partial<Settings>) => {
    const rules = settingsOf(settings);
    const of = (offset: number) => expectedProgress(phases, at(dayAt(offset) ?? ''), rules);
    const [before, after] = [of(first), of(first + later)];
    expect(before === null).toBe(after === null);
    expect(before ?? 0).toBeLessThanOrEqual(after ?? 0);
    const latest =
      phases
        .map((phase) => plannedSpan(phase, 2020).end)
        .toSorted()
        .at(-1) ?? '2020-12-31';
    expect(expectedProgress(phases, at(latest), rules) ?? 10_000).toBe(10_000);
  };
  fc.assert(
    fc.property(
      fc.array(somePhase, { maxLength: 12 }),
      fc.nat(900),
      fc.nat(200),
      anySettings as fc.Arbitrary<Partial<Settings>>,
      run,
    ),
    { numRuns: 300 },
  );
});
