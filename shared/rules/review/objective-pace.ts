import { daysBetween } from '../../format/days-between.ts';
import type { Pace } from '../../schemas/pace.ts';
import { type Hundredths, hundredths, type IsoDate } from '../../schemas/primitives.ts';
import { objectiveProgress } from '../objective-progress.ts';
import { expectedProgress, plannedSpan } from './expected-progress.ts';
import { FULL_PROGRESS, isAhead, type PacedPhase, type PaceSettings, phasePace } from './phase-pace.ts';
import { statusMeaning } from './status-meaning.ts';

export interface PacedObjective {
  /** The word of its state. */
  readonly status: string | null;
  readonly year: number;
  readonly phases: readonly PacedPhase[];
}

/** Where an objective stands at a date; percentages in hundredths. */
export interface ObjectivePace {
  readonly pace: Pace;
  readonly progress: Hundredths | null;
  readonly expected: Hundredths | null;
  /** Progress less what is expected. */
  readonly gap: Hundredths | null;
  /** Phases that are past their planned end, whatever they weigh. */
  readonly overdue: number;
  /** Phases that weigh and whose progress is not known: where a blank counts zero, none. */
  readonly blank: number;
  /** Of a completed one whose weighing phases have all ended: days from the latest planned end to the latest actual one. */
  readonly lateBy: number | null;
}

/** How an objective goes at a date: the first of these rules that holds. */
export function objectivePace(
  { status, year, phases }: PacedObjective,
  on: IsoDate,
  settings: PaceSettings,
): ObjectivePace {
  const at = { year, on };
  const weighing = phases.filter(isWeighing);
  const progress = objectiveProgress(phases, settings);
  const expected = expectedProgress(phases, at, settings);
  const gap = progress === null || expected === null ? null : hundredths.parse(progress - expected);
  const paces = phases.map((phase) => phasePace(phase, at, settings));
  const isCompleted = weighing.length > 0 && weighing.every((phase) => phase.progress === FULL_PROGRESS);
  const figures = {
    progress,
    expected,
    gap,
    overdue: paces.filter(({ detail }) => detail?.kind === 'overdue').length,
    blank: settings.blankProgress === 'zero' ? 0 : weighing.filter((phase) => phase.progress === null).length,
    lateBy: isCompleted ? daysLate(weighing, year) : null,
  };
  return { ...figures, pace: paceOf() };

  function paceOf(): Pace {
    const meaning = statusMeaning(status);
    if (meaning === 'dropped' || meaning === 'suspended') return meaning;
    if (isCompleted) return 'completed';
    if (weighing.length > 0 && paces.every(({ pace }, index) => !isWeighing(phases[index]) || pace === 'notStarted'))
      return 'notStarted';
    if (gap === null) return 'notComputable';
    if (gap < -settings.tolerance) return 'late';
    return isAhead(gap, settings) ? 'ahead' : 'onTrack';
  }
}

const isWeighing = (phase: PacedPhase | undefined): boolean => (phase?.weight ?? 0) > 0;

function daysLate(phases: readonly PacedPhase[], year: number): number | null {
  const planned = phases.map((phase) => plannedSpan(phase, year).end).sort();
  const actual = phases.flatMap(({ actualEnd }) => actualEnd ?? []).sort();
  const [lastPlanned, lastActual] = [planned.at(-1), actual.at(-1)];
  if (actual.length < phases.length || lastPlanned === undefined || lastActual === undefined) return null;
  return daysBetween(lastPlanned, lastActual);
}
