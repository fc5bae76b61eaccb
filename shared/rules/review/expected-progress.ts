import { daysBetween } from '../../format/days-between.ts';
import type { Phase } from '../../schemas/phase.ts';
import { type Hundredths, type IsoDate, isoDate, percentage } from '../../schemas/primitives.ts';
import type { Settings } from '../../schemas/settings.ts';
import { dividedHalfUp } from '../divided-half-up.ts';

type Planned = Pick<Phase, 'plannedStart' | 'plannedEnd'>;
type Weighed = Planned & Pick<Phase, 'weight' | 'progress'>;
type Rule = Pick<Settings, 'expectedProgress'>;

/** A day, and the year of the objective that is looked at. */
export interface AtDate {
  readonly year: number;
  readonly on: IsoDate;
}

/** A part of one, exactly. */
interface Fraction {
  readonly part: number;
  readonly whole: number;
}

const FULL = 10_000n;
const ALL: Fraction = { part: 1, whole: 1 };
const NOTHING: Fraction = { part: 0, whole: 1 };

/** From when to when a phase is planned: a missing day is the first or last of the objective's year. */
export function plannedSpan({ plannedStart, plannedEnd }: Planned, year: number): { start: IsoDate; end: IsoDate } {
  return {
    start: plannedStart ?? isoDate.parse(`${year}-01-01`),
    end: plannedEnd ?? isoDate.parse(`${year}-12-31`),
  };
}

/**
 * How much of an objective should be done at a date, a percentage in hundredths: sum(weight x part) / sum(weight) of its phases, in exact
 * fractions, rounded once. A phase is expected in proportion to its days, both ends counting, or whole at its end, as the municipality
 * has set; one that ends before it starts, that weighs nothing, or whose blank progress does not count, is in neither sum. Null where nothing is
 * expected or nothing weighs. No source states a formula: this is Pegaso's own.
 */
export function expectedProgress(
  phases: readonly Weighed[],
  at: AtDate,
  settings: Rule & Pick<Settings, 'blankProgress'>,
): Hundredths | null {
  if (settings.expectedProgress === 'none') return null;
  const counted = settings.blankProgress === 'zero' ? phases : phases.filter(({ progress }) => progress !== null);
  let weights = 0n;
  let [dividend, divisor] = [0n, 1n];
  for (const phase of counted) {
    const part = expectedPart(phase, at, settings);
    if (part === null || phase.weight === null || phase.weight === 0) continue;
    weights += BigInt(phase.weight);
    const whole = BigInt(part.whole);
    const product = BigInt(phase.weight) * BigInt(part.part);
    // Phases of one objective often have the same span: their fractions are added without growing.
    if (whole === divisor) dividend += product;
    else if (divisor % whole === 0n) dividend += product * (divisor / whole);
    else [dividend, divisor] = [dividend * whole + product * divisor, divisor * whole];
  }
  return weights === 0n ? null : percentage.parse(dividedHalfUp(dividend * FULL, divisor * weights));
}

/** How much of one phase should be done at a date, as a percentage in hundredths; null where nothing is expected or its days contradict. */
export function expectedOfPhase(phase: Planned, at: AtDate, settings: Rule): Hundredths | null {
  const part = expectedPart(phase, at, settings);
  return part === null ? null : percentage.parse(dividedHalfUp(FULL * BigInt(part.part), BigInt(part.whole)));
}

function expectedPart(phase: Planned, { year, on }: AtDate, { expectedProgress: rule }: Rule): Fraction | null {
  const { start, end } = plannedSpan(phase, year);
  if (rule === 'none' || end < start) return null;
  if (on >= end) return ALL;
  if (rule === 'milestone' || on < start) return NOTHING;
  return { part: daysBetween(start, on) + 1, whole: daysBetween(start, end) + 1 };
}
