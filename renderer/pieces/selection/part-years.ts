import { planYears } from '../../../shared/rules/plan-years.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import type { TreeState } from '../../stores/tree-store.ts';
import { EVERY, type TypedPart } from './typed-selection.ts';

/** The years of a plan by its code, or of all plans, the earliest first; of the plan on screen also those that only its objectives have. */
export function partYears(plans: readonly Plan[], code: string, { planId, rows }: TreeState): readonly string[] {
  const years = plans
    .filter((plan) => code === EVERY || plan.code === code)
    .flatMap((plan) => planYears(plan, plan.id === planId ? rows : []));
  return [...new Set(years.map(({ year }) => String(year)))].sort();
}

/** The year that a part keeps when another plan is chosen: all of them where the plan does not have it. */
export function yearKept({ year }: TypedPart, years: readonly string[]): string {
  return years.includes(year) ? year : EVERY;
}
