import { AppError } from '../../../shared/errors.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import type { ReadableDatabase } from '../archive.ts';
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
