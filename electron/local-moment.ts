import { formatDate } from '../shared/format/dates.ts';
import { localDate } from './local-date.ts';

/** A moment as a person at this machine says it: `31/03/2026 alle 17:45`. */
export function localMoment(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${formatDate(localDate(moment))} alle ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
