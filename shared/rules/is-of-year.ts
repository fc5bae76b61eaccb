import type { Objective } from '../schemas/objective.ts';

/** What tells of which year an objective is. */
export type Yeared = Pick<Objective, 'level' | 'year'>;

/**
 * Whether an objective is of a year; null asks for all years. Those above the PEG are of every year of their plan, and so is one that has
 * none. The query of selections says the same (electron/archive/objectives/selected-objectives.ts).
 */
export function isOfYear(objective: Yeared, year: number | null): boolean {
  return year === null || (ownYear(objective) ?? year) === year;
}

/** The one year that an objective is of; null for one that is of every year. */
export function ownYear({ level, year }: Yeared): number | null {
  return level === 'PEG' ? year : null;
}
