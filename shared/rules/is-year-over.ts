import type { IsoDate } from '../schemas/primitives.ts';

/** Whether the last day of a year has passed; ISO dates compare as text. */
export function isYearOver(year: number, today: IsoDate): boolean {
  return today > `${year}-12-31`;
}
