import { formatDate } from '../../format/dates.ts';
import { formatHundredths } from '../../format/numbers.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail, PhaseDetail } from '../../schemas/objective-detail.ts';
import { type IsoDate, isoDate } from '../../schemas/primitives.ts';
import { isYearOver } from '../is-year-over.ts';
import type { FindingContext } from './finding-context.ts';
import { phaseFinding } from './new-finding.ts';

const COMPLETE = 10_000;

/**
 * Progress of a phase against its actual end, and progress left blank once there is something to report: the phase was
 * begun, its planned end has passed, or the objective's year is over. A phase still to come may well be blank. One that is not
 * complete on the day after its planned end is overdue; without a planned end, after the last day of its year.
 */
export function phaseProgressFindings(detail: ObjectiveDetail, phase: PhaseDetail, context: FindingContext): Finding[] {
  return [...progressDoubt(detail, phase, context), ...overdueFinding(detail, phase, context)];
}

function progressDoubt(detail: ObjectiveDetail, phase: PhaseDetail, context: FindingContext): Finding[] {
  const { progress, actualEnd } = phase;
  if (progress === null) {
    const seen = whyDue(detail, phase, context);
    if (seen === null) return [];
    return [phaseFinding(detail, phase, 'progress-missing', 'progress', `${seen}, ma manca l'avanzamento.`)];
  }
  if (progress === COMPLETE && actualEnd === null) {
    const message = "l'avanzamento è 100,00, ma manca la fine effettiva.";
    return [phaseFinding(detail, phase, 'complete-without-end', 'actualEnd', message)];
  }
  if (progress < COMPLETE && actualEnd !== null) {
    const message = `è finita il ${formatDate(actualEnd)}, ma l'avanzamento è ${formatHundredths(progress)}.`;
    return [phaseFinding(detail, phase, 'ended-incomplete', 'progress', message)];
  }
  return [];
}

function whyDue(detail: ObjectiveDetail, phase: PhaseDetail, { today }: FindingContext): string | null {
  const { plannedEnd, actualStart, actualEnd } = phase;
  if (actualEnd !== null) return `è finita il ${formatDate(actualEnd)}`;
  if (actualStart !== null) return `è iniziata il ${formatDate(actualStart)}`;
  if (plannedEnd !== null && plannedEnd < today) return `doveva finire il ${formatDate(plannedEnd)}`;
  if (detail.year !== null && isYearOver(detail.year, today)) return `il ${detail.year} è finito`;
  return null;
}

function overdueFinding(detail: ObjectiveDetail, phase: PhaseDetail, { today }: FindingContext): Finding[] {
  const end = phase.plannedEnd ?? lastDayOf(detail.year);
  const { progress } = phase;
  if (progress === null || progress === COMPLETE || end === null || today <= end) return [];
  const message = `scaduta il ${formatDate(end)}, avanzamento ${formatHundredths(progress)}.`;
  return [phaseFinding(detail, phase, 'phase-overdue', 'progress', message)];
}

function lastDayOf(year: number | null): IsoDate | null {
  return year === null ? null : isoDate.parse(`${year}-12-31`);
}
