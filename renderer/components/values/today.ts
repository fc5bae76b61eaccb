import { type IsoDate, isoDate } from '../../../shared/schemas/primitives.ts';

/** The day of a moment on this machine's calendar, which is what a person means by `oggi`. */
export function today(now: Date = new Date()): IsoDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return isoDate.parse(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
