import { useMemo } from 'react';
import type { TreeRow } from '../../shared/ipc/channels/objectives.ts';
import { isOfYear, ownYear } from '../../shared/rules/is-of-year.ts';
import { latestYear, type PlanYear, planYears } from '../../shared/rules/plan-years.ts';
import type { Plan } from '../../shared/schemas/plan.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { useArchive, usePlan } from './archive-store.ts';
import { findAnew } from './findings-store.ts';
import { useInterface } from './interface-store.ts';
import { showObjective, useObjective } from './objective-store.ts';
import { loadTree, showTreeAsLeft, useTree } from './tree-store.ts';

/** The objectives of the plan and year on screen, by code, with those of every year. */
export function useShownRows(): readonly TreeRow[] {
  const rows = useTree((state) => state.rows);
  const year = useArchive((state) => state.year);
  return rowsOf(rows, year);
}

/** The same at this moment. */
export function shownRows(): readonly TreeRow[] {
  return rowsOf(useTree.getState().rows, useArchive.getState().year);
}

let last: { rows: readonly TreeRow[]; year: number | null; shown: readonly TreeRow[] } | null = null;

/** The same list for the same rows and year, whoever asks: there may be tens of thousands. */
function rowsOf(rows: readonly TreeRow[], year: number | null): readonly TreeRow[] {
  if (year === null) return rows;
  if (last?.rows !== rows || last.year !== year)
    last = { rows, year, shown: rows.filter((row) => isOfYear(row, year)) };
  return last.shown;
}

/** The years of the plan on screen, each with how many objectives it has. */
export function usePlanYears(): readonly PlanYear[] {
  const plan = usePlan();
  const rows = useTree((state) => state.rows);
  return useMemo(() => (plan === null ? [] : planYears(plan, rows)), [plan, rows]);
}

/**
 * The year to show of a plan whose tree was read: the one that was last on screen, as long as the plan has it; the latest that has
 * objectives where none was. Null is all years.
 */
export function yearToShow(plan: Plan | null | undefined, now: Date = new Date()): number | null {
  if (plan === null || plan === undefined) return null;
  const { rows } = useTree.getState();
  const last = useInterface.getState().years[plan.id];
  if (last === null || planYears(plan, rows).some(({ year }) => year === last)) return last ?? null;
  return latestYear(plan, rows, now.getFullYear());
}

/** Brings the tree of another plan on screen, in the year that it was last seen in: at once where it was on screen before, and then anew. */
export async function loadPlan(planId: Id): Promise<void> {
  const isShown = showTreeAsLeft(planId);
  const anew = loadTree(planId);
  if (!isShown) await anew;
  const { plans } = useArchive.getState().registers;
  useArchive.setState({ planId, year: yearToShow(plans.find(({ id }) => id === planId)) });
  findAnew();
}

/** Shows another year of the plan on screen, or all of them for null. An objective of another year leaves the screen. */
export async function showYear(year: number | null): Promise<void> {
  setYear(year);
  const { objective } = useObjective.getState();
  if (objective !== null && !isOfYear(objective, year)) await showObjective(null);
}

/** Lets the year on screen be that of the objective which is shown, whatever became of it. */
export function followObjective(): void {
  const { objective } = useObjective.getState();
  if (objective !== null && !isOfYear(objective, useArchive.getState().year)) setYear(ownYear(objective));
}

function setYear(year: number | null): void {
  const { planId, year: before } = useArchive.getState();
  if (planId === null || year === before) return;
  useArchive.setState({ year });
  useInterface.setState(({ years }) => ({ years: { ...years, [planId]: year } }));
  findAnew();
}
