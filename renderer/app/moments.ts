import type { IsoInstant } from '../../shared/schemas/primitives.ts';

const HOUR = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('it-IT', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** `14:32` on this machine's clock. */
export function hourOf(moment: IsoInstant): string {
  return HOUR.format(new Date(moment));
}

/** `14:32`, or `21/11/2026 14:32` when it is not of today: a window may stay open overnight. */
export function hourWithDay(moment: IsoInstant, now: Date = new Date()): string {
  const day = DAY.format(new Date(moment));
  return day === DAY.format(now) ? hourOf(moment) : `${day} ${hourOf(moment)}`;
}

/** `di oggi 08:01`, or `del 21/11/2026 08:01`. */
export function momentInWords(moment: IsoInstant, now: Date = new Date()): string {
  const day = DAY.format(new Date(moment));
  return day === DAY.format(now) ? `di oggi ${hourOf(moment)}` : `del ${day} ${hourOf(moment)}`;
}
