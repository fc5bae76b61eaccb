import type { IsoInstant } from '../../../shared/schemas/primitives.ts';

const DAY = new Intl.DateTimeFormat('it-IT', { day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('it-IT', { day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit' });
const DAY_MS = 24 * 60 * 60 * 1000;

/** When an archive was last opened, as one says it: `oggi 14:32`, `ieri 14:32`, `3 marzo`, `3 marzo 2025`. */
export function openedWhen(moment: IsoInstant, now: Date = new Date()): string {
  const at = new Date(moment);
  const day = DAY_OF_YEAR.format(at);
  if (day === DAY_OF_YEAR.format(now)) return `oggi ${HOUR.format(at)}`;
  if (day === DAY_OF_YEAR.format(new Date(now.getTime() - DAY_MS))) return `ieri ${HOUR.format(at)}`;
  return at.getFullYear() === now.getFullYear() ? DAY.format(at) : day;
}
