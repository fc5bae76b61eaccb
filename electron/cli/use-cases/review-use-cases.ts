import { extname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReviewState } from '../../../shared/schemas/review.ts';
import type { Archive, ReadableDatabase } from '../../archive/archive.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import type { StatedReview } from '../../archive/reviews/reviews.ts';
import type { WorkWatch } from '../../exchange/exchange-work.ts';
import type { HandedOutByCentre } from '../../exchange/hand-outs/hand-out-by-centre.ts';
import type { ReportOrder } from '../../exchange/reviews/report/report-order.ts';
import type { WrittenReport } from '../../exchange/reviews/report/write-review-report.ts';
import type { ExportedReview } from '../../exchange/reviews/write-review-export.ts';
import type { Printed } from '../../scheda/print/print-request.ts';
import type { PrintOptions } from '../../scheda/print/print-schede.ts';

/** Which check, as a person types it: its date, and its plan where several have one of that date. */
export interface TypedReview {
  readonly date: IsoDate;
  readonly plan?: string | undefined;
  readonly year?: number | undefined;
}

/** A check as it is listed. */
export interface ListedReview {
  readonly date: IsoDate;
  readonly plan: string;
  readonly year: number;
  readonly state: ReviewState;
  readonly objectives: number;
}

/** What is done with a check; `reopen` says why. */
export type ReviewAct =
  | { readonly kind: 'open' | 'close' | 'validate' | 'delete' }
  | { readonly kind: 'reopen'; readonly reason: string };

/** The use cases of checks of the year over archive files. All refuse what the window refuses. */
export interface ReviewUseCases {
  /** The checks of an archive, by date. */
  reviews(archive: string, plan: string | undefined, year: number | undefined): Promise<readonly ListedReview[]>;
  /** Opens, closes, reopens, validates or deletes a check. @returns as it was left; as it was, when it is gone. */
  actOnReview(archive: string, typed: TypedReview, act: ReviewAct): Promise<ListedReview>;
  /** Asks the centres. @param out a folder, or the beginning of the files' names with their extension. */
  handOutReview(
    archive: string,
    typed: TypedReview,
    order: Pick<HandOut, 'deadline' | 'message'>,
    out: string,
    watch: WorkWatch,
  ): Promise<HandedOutByCentre>;
  /** Prints the document in the format that the extension says, or one for each centre. The day printed is `printedOn`, today's when null. */
  printReview(
    archive: string,
    typed: TypedReview,
    order: Omit<ReportOrder, 'printedOn' | 'centreIds'> & { readonly printedOn: IsoDate | null },
    out: string,
    split: 'centre' | null,
  ): Promise<WrittenReport>;
  /** Prints the official schede as a closed check froze them, with its date; one file for each centre if so asked. */
  printReviewed(
    archive: string,
    typed: TypedReview,
    out: string,
    split: 'centre' | null,
    watch: PrintOptions,
  ): Promise<Printed>;
  /** Writes the figures in the format that the extension says. */
  exportReview(archive: string, typed: TypedReview, out: string, isPublic: boolean): Promise<ExportedReview>;
}

export function createReviewUseCases(options: Author): ReviewUseCases {
  const onReview = <T>(
    path: string,
    access: Archive['access'],
    typed: TypedReview,
    work: (archive: Archive, review: StatedReview) => T | Promise<T>,
  ): Promise<T> =>
    withArchive(path, access, options, async (archive) => {
      const { reviewAt } = await import('../../archive/reviews/reviews.ts');
      refuseOtherYear(typed);
      const planId = await planOf(archive.database, typed.plan);
      return work(archive, reviewAt(archive.database, typed.date, planId));
    });
  return {
    reviews: (path, plan, year) =>
      withArchive(path, 'read', options, async ({ database }) => {
        const { allReviews } = await import('../../archive/reviews/reviews.ts');
        const planId = await planOf(database, plan);
        const shown = allReviews(database).filter(
          (review) =>
            (planId === null || review.planId === planId) && (year === undefined || reviewYear(review.date) === year),
        );
        return Promise.all(shown.map((review) => listed(database, review)));
      }),
    actOnReview: async (path, typed, act) => {
      const acts = await import('../../archive/reviews/review-acts.ts');
      const { reviewById } = await import('../../archive/reviews/reviews.ts');
      if (act.kind === 'open')
        return withArchive(path, 'write', options, async (archive) => {
          refuseOtherYear(typed);
          const planId = await planToOpenIn(archive.database, typed);
          const id = acts.openReview(archive, { planId, date: typed.date });
          return listed(archive.database, reviewById(archive.database, id));
        });
      return onReview(path, 'write', typed, async (archive, review) => {
        const before = await listed(archive.database, review);
        if (act.kind === 'close') acts.closeReview(archive, review.id);
        else if (act.kind === 'reopen') acts.reopenReview(archive, review.id, act.reason);
        else if (act.kind === 'validate') acts.validateReview(archive, review.id);
        else acts.deleteReview(archive, review.id);
        return act.kind === 'delete' ? before : listed(archive.database, reviewById(archive.database, review.id));
      });
    },
    handOutReview: async (path, typed, order, out, watch) => {
      const { handOutReview } = await import('../../exchange/reviews/hand-out-review.ts');
      const isSheet = extname(out).toLowerCase() === '.xlsx';
      const isFile = isSheet || extname(out).toLowerCase() === '.pegasoz';
      const file = isFile ? out : join(out, `verifica-${typed.date}.pegasoz`);
      const format = isSheet ? 'spreadsheet' : 'package';
      return onReview(path, 'write', typed, (archive, review) =>
        handOutReview(archive, review.id, { ...order, format }, file, watch),
      );
    },
    printReview: async (path, typed, { printedOn, ...order }, out, split) => {
      const { writeReviewReport } = await import('../../exchange/reviews/report/write-review-report.ts');
      const { localDate } = await import('../../local-date.ts');
      const whole = { ...order, centreIds: null, printedOn: printedOn ?? localDate(options.now()) };
      return onReview(path, 'read', typed, ({ database }, review) =>
        writeReviewReport(database, review, whole, out, split),
      );
    },
    printReviewed: async (path, typed, out, split, watch) => {
      const { printSchede } = await import('../../scheda/print/print-schede.ts');
      return onReview(path, 'read', typed, (_, { id, date }) => {
        const of = { kind: 'review', id } as const;
        const request = { archivePath: resolve(path), selection: {}, of, date, outPath: resolve(out) };
        return printSchede(split === null ? request : { ...request, split }, watch);
      });
    },
    exportReview: async (path, typed, out, isPublic) => {
      const { writeReviewExport } = await import('../../exchange/reviews/write-review-export.ts');
      return onReview(path, 'read', typed, ({ database }, review) =>
        writeReviewExport(database, review, out, isPublic),
      );
    },
  };
}

async function planOf(db: ReadableDatabase, plan: string | undefined): Promise<Id | null> {
  if (plan === undefined) return null;
  const { selectedPlan } = await import('../../archive/objectives/selection-names.ts');
  return selectedPlan(db, plan).id;
}

/** The plan that is named, or the only one whose years include the date. */
async function planToOpenIn(db: ReadableDatabase, { plan, date }: TypedReview): Promise<Id> {
  const named = await planOf(db, plan);
  if (named !== null) return named;
  const { allRows } = await import('../../archive/tables/table.ts');
  const { PLANS } = await import('../../archive/tables/tables.ts');
  const year = reviewYear(date);
  const [only, other] = allRows(db, PLANS).filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
  if (only !== undefined && other === undefined) return only.id;
  throw new AppError(
    'not-found',
    only === undefined
      ? `Nessuna vista comprende il ${formatDate(date)}: scegliere un'altra data.`
      : `Più viste comprendono il ${formatDate(date)}: dire quale con --plan.`,
  );
}

function refuseOtherYear({ date, year }: TypedReview): void {
  if (year === undefined || year === reviewYear(date)) return;
  throw new AppError('usage', `Il ${formatDate(date)} non è del ${year}: scrivere lo stesso anno, o togliere --year.`);
}

async function listed(db: ReadableDatabase, review: StatedReview): Promise<ListedReview> {
  const { reviewedObjectives } = await import('../../archive/reviews/reviews.ts');
  const { rowWhere } = await import('../../archive/tables/table.ts');
  const { PLANS } = await import('../../archive/tables/tables.ts');
  const { date, state, planId } = review;
  const plan = rowWhere(db, PLANS, { id: planId })?.code ?? '';
  return { date, plan, year: reviewYear(date), state, objectives: reviewedObjectives(db, review).length };
}
