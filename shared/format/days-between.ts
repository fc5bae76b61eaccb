import type { IsoDate } from '../schemas/primitives.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day of the calendar to another, negative backwards. ISO dates are read in UTC, where every day has 24 hours. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
