import { AppError } from '../../../shared/errors.ts';
import type { NewYearProposal } from '../../../shared/schemas/new-year.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import type { MadeYear } from '../../archive/new-year/make-new-year.ts';
import type { NewYearOrder } from '../../archive/new-year/propose-new-year.ts';
import type { Adopted } from '../../archive/versions/approve-version.ts';
import type { PlanHistory } from '../../archive/versions/plan-history.ts';
import type { WrittenPaper } from '../../exchange/papers/write-paper.ts';
import { localDate } from '../../local-date.ts';

/** From which year, of which vista and into which, as a person types it. */
export interface TypedNewYear {
  readonly from: number;
  readonly plan?: string | undefined;
  readonly toPlan?: string | undefined;
}

/** Which plan, as a person types it: the vista may be left out where only one has objectives of the year. */
export interface TypedPlan {
  readonly year: number;
  readonly plan?: string | undefined;
}

/** The use cases of years and of their plans, over archive files. */
export interface YearUseCases {
  /** What the year after would be made of; nothing is written. */
  proposeYear(archive: string, typed: TypedNewYear): Promise<NewYearProposal>;
  /** Makes the year after of every objective that goes on unless somebody says otherwise. */
  makeYear(archive: string, typed: TypedNewYear): Promise<MadeYear>;
  /** Adopts the plan of a year as it stands, by an act. */
  approvePlan(
    archive: string,
    typed: TypedPlan,
    by: { readonly date: IsoDate; readonly act: string },
  ): Promise<Adopted>;
  /** The versions of the plan of a year, each with what it varied, and what is varied since the last. */
  planHistory(archive: string, typed: TypedPlan): Promise<PlanHistory>;
  /** Writes what is varied since the last version, as the ending of `out` says. */
  writeProposal(archive: string, typed: TypedPlan, out: string): Promise<WrittenPaper>;
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
    approvePlan: (path, { year, plan }, by) =>
      withArchive(path, 'write', options, async (archive) => {
        const { approveVersion } = await import('../../archive/versions/approve-version.ts');
        return approveVersion(archive, { planId: await planOf(archive.database, plan, year), year, ...by });
      }),
    planHistory: (path, { year, plan }) =>
      withArchive(path, 'read', options, async ({ database }) => {
        const { planHistory } = await import('../../archive/versions/plan-history.ts');
        return planHistory(database, await planOf(database, plan, year), year);
      }),
    writeProposal: (path, { year, plan }, out) =>
      withArchive(path, 'read', options, async ({ database }) => {
        const { writeProposal } = await import('../../exchange/versions/write-proposal.ts');
        const order = { planId: await planOf(database, plan, year), year, today: localDate(options.now()) };
        return writeProposal(database, order, out);
      }),
  };
}

async function orderOf(db: ReadableDatabase, { from, plan, toPlan }: TypedNewYear): Promise<NewYearOrder> {
  return { planId: await planOf(db, plan, from), from, toPlan: toPlan ?? null };
}

async function planOf(db: ReadableDatabase, plan: string | undefined, year: number): Promise<Id> {
  if (plan === undefined) return planWithYear(db, year);
  const { selectedPlan } = await import('../../archive/objectives/selection-names.ts');
  return selectedPlan(db, plan).id;
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
