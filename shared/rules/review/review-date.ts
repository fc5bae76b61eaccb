import { formatDate } from '../../format/dates.ts';
import type { IsoDate } from '../../schemas/primitives.ts';

/** The year that a check is of. */
export function reviewYear(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Whether a check is the final one of its year: only there the Nucleo di valutazione speaks. */
export function isFinalReview(date: IsoDate): boolean {
  return date.endsWith('-12-31');
}

/** How a check is called inside a sentence: `verifica al 30/06/2026`. */
export function reviewName(date: IsoDate): string {
  return `verifica al ${formatDate(date)}`;
}
