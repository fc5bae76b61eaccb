import { AppError } from '../../../shared/errors.ts';
import { isOfYear, ownYear } from '../../../shared/rules/is-of-year.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ComparedPart } from '../../../shared/schemas/selection.ts';

/**
 * The objectives of a plan and year in either of two versions, so that one that went from a year to another is told in both; null where the
 * part is all. @throws AppError `not-found` for a plan or year that neither version has.
 */
export function comparedObjectives(
  versions: readonly ArchiveDocument[],
  { plan, year }: ComparedPart,
): ReadonlySet<Id> | null {
  if (plan === undefined && year === undefined) return null;
  // By what either calls it: a plan may have got another code meanwhile.
  const plans = versions.flatMap((document) => document.plans.filter(({ code }) => code === plan).map(({ id }) => id));
  if (plan !== undefined && plans.length === 0)
    throw new AppError('not-found', `Nessuna delle due versioni ha la vista «${plan}»: sceglierne un'altra, o tutte.`);
  const ofPlan = versions
    .flatMap(({ objectives }) => objectives)
    .filter(({ planId }) => plan === undefined || plans.includes(planId));
  if (year !== undefined && !ofPlan.some((objective) => ownYear(objective) === year))
    throw new AppError(
      'not-found',
      `Nessuna delle due versioni ha obiettivi del ${year}${ofThePlan(plan)}: sceglierne un altro, o tutti.`,
    );
  return new Set(ofPlan.filter((objective) => isOfYear(objective, year ?? null)).map(({ id }) => id));
}

/** What who reads the comparison must know: that there is more than it tells. */
export function partNotice({ plan, year }: ComparedPart): string {
  const of = year === undefined ? '' : ` del ${year}`;
  return `Si confrontano solo gli obiettivi${of}${ofThePlan(plan)}, oltre a elenchi e impostazioni.`;
}

function ofThePlan(plan: string | undefined): string {
  return plan === undefined ? '' : ` della vista «${plan}»`;
}
