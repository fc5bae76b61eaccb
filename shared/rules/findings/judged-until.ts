import type { ObjectiveDetail } from '../../schemas/objective-detail.ts';
import { type IsoDate, isoDate } from '../../schemas/primitives.ts';

/** Later than any day an archive is opened on. */
const NEVER = isoDate.parse('9999-12-31');

/**
 * The last day on which an objective is told the same as on `today`, as long as nothing is written: that on which a phase is to end, or
 * the year of the objective. The day after, what is missing is due.
 */
export function judgedUntil({ year, phases }: Pick<ObjectiveDetail, 'year' | 'phases'>, today: IsoDate): IsoDate {
  const ends = [...phases.map(({ plannedEnd }) => plannedEnd), year === null ? null : isoDate.parse(`${year}-12-31`)];
  return ends.reduce<IsoDate>((until, end) => (end !== null && end >= today && end < until ? end : until), NEVER);
}
