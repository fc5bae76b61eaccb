import { AppError } from '../../../shared/errors.ts';
import { yearsLater } from '../../../shared/rules/new-year/year-later.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { newId } from '../tables/new-id.ts';
import { allRows, rowWhere } from '../tables/table.ts';
import { PLANS } from '../tables/tables.ts';

/** The vista that a new year goes into, and whether it is yet to be made. */
export interface NextPlan {
  readonly plan: Plan;
  readonly isNew: boolean;
}

/**
 * The vista of a year after: the one whose code is asked for, else the same where it spans the year, else the sliding one, with 1 added to every
 * year of it, which may be there already. @throws AppError `not-found` for a code that no vista has, `field-invalid` for a vista that does not span the year.
 */
export function nextPlan(db: ReadableDatabase, from: Plan, year: number, asked: string | null): NextPlan {
  const sliding = { ...from, ...slid(from), id: newId() };
  if (asked === null) return spans(from, year) ? { plan: from, isNew: false } : spanning(known(sliding.code), year);
  return spanning(known(asked), year);

  function known(code: string): NextPlan {
    const plan = rowWhere(db, PLANS, { code });
    if (plan !== null) return { plan, isNew: false };
    if (code === sliding.code) return { plan: sliding, isNew: true };
    const codes = allRows(db, PLANS).map((one) => one.code);
    throw new AppError(
      'not-found',
      `La vista «${code}» non c'è: ci sono ${codes.join(', ')}, e per il ${year} si può fare ${sliding.code}.`,
    );
  }
}

/** The vista of an identity. @throws AppError `not-found`. */
export function planById(db: ReadableDatabase, id: Id): Plan {
  const plan = rowWhere(db, PLANS, { id });
  if (plan === null) throw new AppError('not-found', "La vista non c'è più: forse è stata eliminata nel frattempo.");
  return plan;
}

function slid({ code, name, firstYear, lastYear }: Plan) {
  return { code: yearsLater(code), name: yearsLater(name), firstYear: firstYear + 1, lastYear: lastYear + 1 };
}

function spans({ firstYear, lastYear }: Plan, year: number): boolean {
  return firstYear <= year && year <= lastYear;
}

function spanning(next: NextPlan, year: number): NextPlan {
  const { name, firstYear, lastYear } = next.plan;
  if (spans(next.plan, year)) return next;
  const message = `Il ${year} è fuori dagli anni della vista «${name}» (${firstYear}-${lastYear}): sceglierne un'altra.`;
  throw new AppError('field-invalid', message, { fields: { toPlan: message } });
}
