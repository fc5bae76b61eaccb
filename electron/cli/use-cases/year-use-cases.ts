import { AppError } from '../../../shared/errors.ts';
import type { NewYearProposal } from '../../../shared/schemas/new-year.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import type { MadeYear } from '../../archive/new-year/make-new-year.ts';
import type { NewYearOrder } from '../../archive/new-year/propose-new-year.ts';

/** From which year, of which vista and into which, as a person types it. */
export interface TypedNewYear {
  readonly from: number;
  readonly plan?: string | undefined;
  readonly toPlan?: string | undefined;
}

/** The use cases of the year after, over archive files. */
export interface YearUseCases {
  /** What the year after would be made of; nothing is written. */
  proposeYear(archive: string, typed: TypedNewYear): Promise<NewYearProposal>;
  /** Makes the year after of every objective that goes on unless somebody says otherwise. */
  makeYear(archive: string, typed: TypedNewYear): Promise<MadeYear>;
}

export function createYearUseCases(options: Author): YearUseCases {
  return {
    proposeYear: (path, typed) =>
      withArchive(path, 'read', options, async ({ database }) => {
        const { proposeNewYear } = await import('../../archive/new-year/propose-new-year.ts');
        return proposeNewYear(database, await orderOf(database, typed));
      }),
    makeYear: (path, typed) =>
      withArchive(path, 'write', options, async (archive) => {
        const { proposedRenewals, proposeNewYear } = await import('../../archive/new-year/propose-new-year.ts');
        const { makeNewYear } = await import('../../archive/new-year/make-new-year.ts');
        const order = await orderOf(archive.database, typed);
        return makeNewYear(archive, order, proposedRenewals(proposeNewYear(archive.database, order)));
      }),
  };
}

async function orderOf(db: ReadableDatabase, { from, plan, toPlan: asked }: TypedNewYear): Promise<NewYearOrder> {
  const toPlan = asked ?? null;
  if (plan !== undefined) {
    const { selectedPlan } = await import('../../archive/objectives/selection-names.ts');
    return { planId: selectedPlan(db, plan).id, from, toPlan };
  }
  return { planId: await planWithYear(db, from), from, toPlan };
}

/** The only vista that has objectives of a year. */
async function planWithYear(db: ReadableDatabase, from: number): Promise<Id> {
  const { prepared } = await import('../../archive/connection/prepared.ts');
  const sql = "SELECT DISTINCT planId FROM objectives WHERE year = ? AND level = 'PEG'";
  const [only, other] = prepared<[number], { readonly planId: Id }>(db, sql).all(from);
  if (only !== undefined && other === undefined) return only.planId;
  throw new AppError(
    'not-found',
    only === undefined
      ? `Nel ${from} non c'è nessun obiettivo: scegliere un anno che ne abbia.`
      : `Più viste hanno obiettivi del ${from}: dire quale con --plan.`,
  );
}
