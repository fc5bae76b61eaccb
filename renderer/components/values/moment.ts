import type { IsoInstant } from '../../../shared/schemas/primitives.ts';

const MOMENT = new Intl.DateTimeFormat('it-IT', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY = new Intl.DateTimeFormat('it-IT', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** `21/11/2026, 14:32` on this machine's clock. */
export function momentOf(instant: IsoInstant): string {
  return MOMENT.format(new Date(instant));
}

/** `21/11/2026` on this machine's calendar. */
export function dayOf(instant: IsoInstant): string {
  return DAY.format(new Date(instant));
}
