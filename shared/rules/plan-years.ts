import type { Plan } from '../schemas/plan.ts';
import { ownYear, type Yeared } from './is-of-year.ts';

type Span = Pick<Plan, 'firstYear' | 'lastYear'>;

/** A year of a plan, and how many of its objectives are of that year alone. */
export interface PlanYear {
  readonly year: number;
  readonly objectives: number;
}

/** The years of a plan, the earliest first: those that it spans, and any other that one of its objectives has. */
export function planYears({ firstYear, lastYear }: Span, objectives: readonly Yeared[]): PlanYear[] {
  const counts = new Map<number, number>();
  for (let year = firstYear; year <= lastYear; year += 1) counts.set(year, 0);
  for (const objective of objectives) {
    const year = ownYear(objective);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, objectives: count })).sort((one, other) => one.year - other.year);
}

/** The year that one looks at first: the latest that has objectives; where none has, that of the plan which is nearest to this one. */
export function latestYear({ firstYear, lastYear }: Span, objectives: readonly Yeared[], thisYear: number): number {
  const latest = objectives.reduce((known, one) => Math.max(known, ownYear(one) ?? 0), 0);
  return latest === 0 ? Math.min(Math.max(thisYear, firstYear), lastYear) : latest;
}
