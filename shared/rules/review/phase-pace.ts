import { daysBetween } from '../../format/days-between.ts';
import type { Pace } from '../../schemas/pace.ts';
import type { Phase } from '../../schemas/phase.ts';
import type { Hundredths, IsoDate } from '../../schemas/primitives.ts';
import type { Settings } from '../../schemas/settings.ts';
import { type AtDate, expectedOfPhase, plannedSpan } from './expected-progress.ts';

/** What is told beside a pace. Days are whole and above zero. */
export type PaceDetail =
  | { readonly kind: 'onTime' | 'notBegun' | 'noProgress' }
  | { readonly kind: 'endedLate' | 'endedEarly' | 'overdue'; readonly days: number };

export interface PhasePace {
  readonly pace: Pace;
  /** What should be done of it, as a percentage in hundredths. */
  readonly expected: Hundredths | null;
  readonly detail: PaceDetail | null;
}

export type PacedPhase = Pick<
  Phase,
  'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd' | 'weight' | 'progress'
>;

/** What paces depend on. */
export type PaceSettings = Pick<Settings, 'expectedProgress' | 'blankProgress' | 'tolerance'>;

export const FULL_PROGRESS = 10_000;

/** How a phase goes at a date: the first of these rules that holds. */
export function phasePace(phase: PacedPhase, at: AtDate, settings: PaceSettings): PhasePace {
  const expected = expectedOfPhase(phase, at, settings);
  const told = (pace: Pace, detail: PaceDetail | null = null): PhasePace => ({ pace, expected, detail });
  if (phase.progress === FULL_PROGRESS) return told('completed', endDetail(phase.plannedEnd, phase.actualEnd));
  const { start, end } = plannedSpan(phase, at.year);
  if (at.on < start && phase.actualStart === null && (phase.progress ?? 0) === 0 && start <= end)
    return told('notStarted');
  const progress = phase.progress ?? (settings.blankProgress === 'zero' ? 0 : null);
  if (progress === null) return told('notComputable', { kind: 'noProgress' });
  if (end < start) return told('notComputable');
  if (at.on > end) return told('late', { kind: 'overdue', days: daysBetween(end, at.on) });
  if (expected === null) return told('notComputable');
  if (progress < expected - settings.tolerance)
    return told('late', progress === 0 && phase.actualStart === null ? { kind: 'notBegun' } : null);
  return told(isAhead(progress - expected, settings) ? 'ahead' : 'onTrack');
}

/** Whether a gap above zero is ahead: where phases are expected at their end, nothing is. */
export function isAhead(gap: number, { expectedProgress, tolerance }: PaceSettings): boolean {
  return expectedProgress === 'linear' && gap > tolerance;
}

function endDetail(planned: IsoDate | null, actual: IsoDate | null): PaceDetail | null {
  return planned === null || actual === null ? null : lateness(daysBetween(planned, actual));
}

/** How an end is told that came so many days after the planned one. */
export function lateness(days: number): PaceDetail {
  if (days === 0) return { kind: 'onTime' };
  return days > 0 ? { kind: 'endedLate', days } : { kind: 'endedEarly', days: -days };
}
