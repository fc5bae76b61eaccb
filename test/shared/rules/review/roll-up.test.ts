import { describe, expect, test } from 'vitest';
import { objectiveProgress } from '../../../../shared/rules/objective-progress.ts';
import { bandOf } from '../../../../shared/rules/review/band-of.ts';
import { expectedProgress } from '../../../../shared/rules/review/expected-progress.ts';
import { attainmentToDate, computedOutcome } from '../../../../shared/rules/review/outcome.ts';
import { type RolledMember, rolledUp } from '../../../../shared/rules/review/roll-up.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/schemas/settings.ts';
import { day, figure, objectiveOf } from '../../../support/review-objectives.ts';

const HERE = ['A01', 'A02', 'C04', 'S01', 'S05', 'S07', 'S08', 'U09'];
/** Of three objectives only the figures are told: what is expected of them at four dates. All is done. */
const FIGURES_ONLY = {
  S02: [2313, 3608, 6157, 10_000],
  S03: [6992, 8063, 8835, 10_000],
  S06: [3847, 4884, 6924, 10_000],
};
const DAYS = ['2020-06-30', '2020-07-31', '2020-09-30', '2020-12-31'];

function outcomeOf(code: string, given: Partial<Settings> = {}) {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const { phases, indicators } = objectiveOf(code);
  return computedOutcome(objectiveProgress(phases, settings), attainmentToDate(indicators, settings), settings);
}

function member(given: Partial<RolledMember> = {}): RolledMember {
  const all = figure(10_000);
  const done = { weight: null, progress: all, expected: all, outcome: all, pace: 'completed', overdue: 0 } as const;
  return { ...done, notAssessable: false, ...given };
}

/** All eleven objectives of the official document at one of four dates. */
function official(at: number, given: Readonly<Record<string, Partial<RolledMember>>> = {}): RolledMember[] {
  const on = day(DAYS[at] ?? '');
  const whole = HERE.map((code) => {
    const { phases, year } = objectiveOf(code);
    const progress = objectiveProgress(phases, DEFAULT_SETTINGS);
    const expected = expectedProgress(phases, { year, on }, DEFAULT_SETTINGS);
    return member({ progress, expected, outcome: outcomeOf(code), ...given[code] });
  });
  const told = Object.values(FIGURES_ONLY).map((figures) => member({ expected: figure(figures[at] ?? 0) }));
  return [...whole, ...told];
}

describe('outcome', () => {
  test('is by indicators, by phases too, or by the worst indicator', () => {
    expect(HERE.map((code) => outcomeOf(code))).toEqual([10_000, 9259, 10_000, 10_000, 10_000, 10_000, 9637, 10_000]);
    const half = { phasesShare: figure(5000) };
    expect([outcomeOf('A02', half), outcomeOf('S08', half)]).toEqual([9630, 8869]);
    const worst = { objectiveAttainment: 'worst' } as const;
    expect([outcomeOf('A02', worst), outcomeOf('S08', worst)]).toEqual([3333, 1640]);
  });

  test('is capped whatever the attainment on screen, and one figure alone stands for both', () => {
    expect(outcomeOf('S05', { cappedAttainment: false })).toBe(10_000);
    const half = { phasesShare: figure(5000) };
    expect(computedOutcome(figure(8000), null, half)).toBe(8000);
    expect(computedOutcome(null, figure(7000), half)).toBe(7000);
    expect(computedOutcome(null, null, half)).toBeNull();
  });
});

describe('roll-up', () => {
  test('of the official objectives at four dates', () => {
    expect(DAYS.map((_, at) => rolledUp(official(at)).expected)).toEqual([4910, 6013, 7618, 10_000]);
    expect(rolledUp(official(3))).toMatchObject({ objectives: 11, progress: 9827, gap: -173, outcome: 9900 });
  });

  test('minds weights, the figure of the Nucleo and who is not assessable', () => {
    expect(rolledUp(official(3, { A02: { weight: figure(200) } })).outcome).toBe(9846);
    const evaluated = { A02: { outcome: figure(8000) }, S08: { notAssessable: true } };
    expect(rolledUp(official(3, evaluated))).toMatchObject({ outcome: 9800, progress: 9827, notAssessable: 1 });
  });

  test('is over objectives, not over the means of the centres below', () => {
    const of = (...outcomes: number[]) => outcomes.map((outcome) => member({ outcome: figure(outcome) }));
    const [above, left, below] = [of(3000), of(10_000, 10_000), of(0, 0, 5000)];
    expect(rolledUp([...left, ...below]).outcome).toBe(5000);
    expect(rolledUp([...above, ...left, ...below]).outcome).toBe(4667);
  });

  test('leaves out dropped ones, and compares progress only where something is expected', () => {
    const rows = [
      member({ progress: figure(4000), expected: figure(6000), pace: 'late', overdue: 2 }),
      member({ progress: figure(1000), expected: null, outcome: null, pace: 'notComputable', overdue: 1 }),
      member({ progress: figure(0), outcome: figure(0), pace: 'dropped', overdue: 5, notAssessable: true }),
    ];
    const found = rolledUp(rows);
    expect(found).toMatchObject({ objectives: 3, progress: 4000, expected: 6000, gap: -2000, outcome: 10_000 });
    expect(found).toMatchObject({ overdue: 3, notAssessable: 0, paces: { late: 1, notComputable: 1, dropped: 1 } });
    expect(rolledUp(rows.map((row) => ({ ...row, expected: null })))).toMatchObject({
      progress: 2500,
      expected: null,
      gap: null,
    });
    expect(rolledUp([])).toMatchObject({ objectives: 0, progress: null, expected: null, gap: null, outcome: null });
    expect(rolledUp([member({ weight: figure(0) })]).outcome).toBeNull();
  });
});

test('a band reaches from its minimum up to the next one', () => {
  const bands = [
    { minimum: figure(9000), label: 'Raggiunto' },
    { minimum: figure(0), label: 'Non raggiunto' },
    { minimum: figure(1), label: 'Raggiunto in minima parte' },
    { minimum: figure(8000), label: 'In gran parte raggiunto' },
    { minimum: figure(5000), label: 'Parzialmente raggiunto' },
  ];
  const labels = [0, 4950, 4999, 5000, 8999, 9000, 10_000].map((outcome) => bandOf(figure(outcome), bands));
  const [none, least, part, most, all] = [1, 2, 4, 3, 0].map((at) => bands[at]?.label);
  expect(labels).toEqual([none, least, least, part, most, all, all]);
  expect(bandOf(null, bands)).toBeNull();
  expect(bandOf(figure(4000), bands.slice(0, 1))).toBeNull();
});
