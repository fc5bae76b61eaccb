import type { Indicator } from '../../schemas/indicator.ts';
import type { IndicatorResult } from '../../schemas/indicator-result.ts';
import type { Participant } from '../../schemas/participant.ts';
import type { Phase } from '../../schemas/phase.ts';
import type { Hundredths } from '../../schemas/primitives.ts';
import { yearLater } from './year-later.ts';

/* What becomes of the rows of an objective in the year after, but for their identities. */

type Renewed<Row> = Omit<Row, 'id' | 'objectiveId'>;

/**
 * A phase of the year after: planned a year later, with nothing done of it. One that is planned beyond the old year is the same phase going on,
 * and keeps its dates and what was done of it.
 */
export function renewedPhase({ id: _, objectiveId: __, ...phase }: Phase, oldYear: number): Renewed<Phase> {
  if (phase.plannedEnd !== null && phase.plannedEnd > `${oldYear}-12-31`) return phase;
  return {
    ...phase,
    plannedStart: yearLater(phase.plannedStart),
    plannedEnd: yearLater(phase.plannedEnd),
    actualStart: null,
    actualEnd: null,
    progress: null,
    note: '',
  };
}

/** A participant of the year after: the days of the commitment a year later. */
export function renewedParticipant({ id: _, objectiveId: __, ...one }: Participant): Renewed<Participant> {
  return { ...one, fromDate: yearLater(one.fromDate), toDate: yearLater(one.toDate) };
}

/** An indicator of the year after, without a result, which goes on from this one. */
export function renewedIndicator({ id, objectiveId: _, ...indicator }: Indicator): Renewed<Indicator> {
  return { ...indicator, result: null, note: '', continuesId: id };
}

/** The results of earlier years that the indicator of the year after begins with; where there was none there is no row. */
export function renewedResults(
  { result }: Pick<Indicator, 'result'>,
  earlier: readonly Pick<IndicatorResult, 'year' | 'value'>[],
  oldYear: number,
): readonly { readonly year: number; readonly value: Hundredths }[] {
  const before = earlier.find(({ year }) => year === oldYear - 1);
  return [
    ...(result === null ? [] : [{ year: oldYear, value: result }]),
    ...(before === undefined ? [] : [{ year: before.year, value: before.value }]),
  ];
}
