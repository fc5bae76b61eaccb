import type { IsoDate } from '../../schemas/primitives.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day to another; negative where the other is before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
