import { AppError } from '../../../shared/errors.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { allRows, rowWhere } from '../tables/table.ts';
import { CENTRES, PLANS } from '../tables/tables.ts';

/** The plan with this code. @throws AppError `not-found` that says which plans there are. */
export function selectedPlan(db: ReadableDatabase, code: string): Plan {
  const plan = rowWhere(db, PLANS, { code });
  if (plan !== null) return plan;
  const known = allRows(db, PLANS).map((row) => row.code);
  const hint =
    known.length === 0
      ? "l'archivio non ne ha ancora nessuna"
      : `${known.length === 1 ? "c'è" : 'ci sono'} ${known.join(', ')}`;
  throw new AppError('not-found', `La vista «${code}» non c'è nell'archivio: ${hint}.`);
}

/** The centre with this code. @throws AppError `not-found`. */
export function selectedCentre(db: ReadableDatabase, code: string): Centre {
  const centre = rowWhere(db, CENTRES, { code });
  if (centre !== null) return centre;
  throw new AppError(
    'not-found',
    `Il centro di responsabilità «${code}» non c'è nell'archivio: controllare il codice.`,
  );
}

const YEARS = `
SELECT DISTINCT year FROM objectives WHERE level = 'PEG' AND year IS NOT NULL AND (@planId IS NULL OR planId = @planId) ORDER BY year`;

/**
 * A year that some objective has, in a plan or in any. @throws AppError `not-found` that says which years there are.
 */
export function selectedYear(db: ReadableDatabase, year: number, plan: Plan | null): number {
  const years = prepared<[{ planId: Id | null }], { year: number }>(db, YEARS)
    .all({ planId: plan?.id ?? null })
    .map((row) => row.year);
  if (years.includes(year)) return year;
  const there = years.length === 0 ? "non ce n'è ancora di nessun anno" : `ce ne sono del ${listed(years)}`;
  const where = plan === null ? "nell'archivio" : `nella vista «${plan.code}»`;
  const beyond =
    plan !== null && (year < plan.firstYear || year > plan.lastYear)
      ? `, che va dal ${plan.firstYear} al ${plan.lastYear}`
      : '';
  throw new AppError('not-found', `Non ci sono obiettivi del ${year} ${where}${beyond}: ${there}.`);
}

function listed(years: readonly number[]): string {
  const last = years.at(-1);
  return years.length < 2 ? String(last) : `${years.slice(0, -1).join(', ')} e ${last}`;
}
