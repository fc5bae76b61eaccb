import { formatDate } from '../shared/format/dates.ts';
import { type IsoDate, isoDate } from '../shared/schemas/primitives.ts';

/** The day a moment falls on where the machine is, which is not always the day in UTC. */
export function localDate(moment: Date): IsoDate {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return isoDate.parse(`${moment.getFullYear()}-${month}-${day}`);
}

/** A moment as a person at this machine says it: `31/03/2026 alle 17:45`. */
export function localMoment(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${formatDate(localDate(moment))} alle ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
