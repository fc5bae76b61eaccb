import type { IsoDate } from '../../../shared/schemas/primitives.ts';

/** The year that all of some objectives are of; null where they are of several, or of none. */
export function commonYear(objectives: readonly { readonly year: number | null }[]): number | null {
  const [year = null, another] = new Set(objectives.map((one) => one.year));
  return another === undefined ? year : null;
}

/** What the file of a hand-out is called by: who gets it, the year of its objectives, the day. */
export function handOutName(who: string, year: number | null, day: IsoDate): string {
  return [who, year, day].filter((part) => part !== null).join(' ');
}
