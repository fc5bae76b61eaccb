import { basename, join } from 'node:path';
import { oneOrCounted } from '../../shared/format/counted.ts';
import { fieldName } from '../../shared/format/field-names.ts';
import type { Handlers, OutputOf } from '../../shared/ipc/contract.ts';
import { reviewName, reviewYear } from '../../shared/rules/review/review-date.ts';
import type { Id, IsoDate } from '../../shared/schemas/primitives.ts';
import {
  closeReview,
  deleteReview,
  openReview,
  reopenReview,
  requireClosable,
  validateReview,
} from '../archive/reviews/review-acts.ts';
import { confirmComputed, writeEntry } from '../archive/reviews/review-entries.ts';
import { reviewReturns } from '../archive/reviews/review-returns.ts';
import { reviewById } from '../archive/reviews/reviews.ts';
import { inTransaction, requireWriting } from '../archive/steps/in-transaction.ts';
import { undoState } from '../archive/steps/undo.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import { HAND_OUT_FILES } from '../exchange/hand-outs/hand-out-file.ts';
import type { FileFilter } from '../host.ts';
import { localDate } from '../local-date.ts';
import { inLongWork } from '../session/long-work/long-work.ts';
import { ReviewDesk } from '../session/reviews/review-desk.ts';
import { reviewedObjective } from '../session/reviews/reviewed-objective.ts';
import { yearGlance } from '../session/reviews/year-glance.ts';
import type { Session } from '../session/session.ts';
import { REPORT_FILES } from './report-files.ts';
import { codeOf } from './step-labels.ts';

const EXPORT_FILES: Readonly<Record<'xlsx' | 'ods' | 'json' | 'zip', FileFilter>> = {
  xlsx: { name: 'Foglio di calcolo', extensions: ['xlsx'] },
  ods: { name: 'Foglio OpenDocument', extensions: ['ods'] },
  json: { name: 'Dati JSON', extensions: ['json'] },
  zip: { name: 'Tabelle CSV', extensions: ['zip'] },
};

type ReviewChannel = Extract<keyof Handlers, `reviews:${string}` | `year:${string}`>;

/** The checks of the year: what they come to, what is said and done at them, and what leaves of them. */
export function reviewHandlers(session: Session, exchange: ExchangeWork): Pick<Handlers, ReviewChannel> {
  const { host, tokens } = session;
  const today = (): IsoDate => localDate(session.now());
  const desk = new ReviewDesk(() => session.archive(), today);
  const database = () => session.archive().database;
  const written = () => ({ savedAt: session.instant(), undoState: undoState(database()) });
  const acted = (planId: Id, date: IsoDate, reviewId: Id | null): OutputOf<'reviews:open'> => {
    return { ...written(), reviewId, reviews: desk.list(planId, reviewYear(date)) };
  };
  /** Does something with a check that is there, and answers what then is. */
  const act = (reviewId: Id, work: () => void) => {
    const { planId, date } = reviewById(database(), reviewId);
    work();
    return acted(planId, date, reviewId);
  };

  return {
    'reviews:list': ({ planId, year }) => ({ reviews: desk.list(planId, year) }),
    'reviews:read': ({ reviewId }) => desk.read(reviewId),
    'reviews:rows': ({ reviewId, objectiveIds }) => ({ rows: desk.rows(reviewId, objectiveIds) }),
    'reviews:of-objective': ({ objectiveId, reviewId }) =>
      reviewedObjective(database(), desk, objectiveId, reviewId, today()),
    'reviews:write-entries': ({ reviewId, changes, typing }) => {
      const { date } = reviewById(database(), reviewId);
      const [first] = changes;
      const fields = [...new Set(changes.flatMap(({ patch }) => Object.keys(patch)))];
      const what = fields.length === 1 && fields[0] !== undefined ? fieldName('reviewEntries', fields[0]) : 'scheda';
      const of =
        changes.length === 1 && first !== undefined
          ? codeOf(database(), first.objectiveId)
          : oneOrCounted(changes.length, 'un obiettivo', 'obiettivi');
      inTransaction(
        session.archive(),
        `${what} di ${of}, ${reviewName(date)}`,
        (db) => {
          for (const { objectiveId, patch } of changes) writeEntry(db, reviewId, objectiveId, patch);
        },
        { continues: typing },
      );
      const ids = changes.map(({ objectiveId }) => objectiveId);
      return { ...written(), rows: desk.rows(reviewId, ids), total: desk.total(reviewId) };
    },
    'reviews:confirm': ({ reviewId, objectiveIds }) => {
      const { date } = reviewById(database(), reviewId);
      const figures = desk.figures(reviewId).objectives;
      const wanted = objectiveIds === null ? null : new Set(objectiveIds);
      const confirmed = inTransaction(session.archive(), `conferma dei valori calcolati, ${reviewName(date)}`, (db) =>
        confirmComputed(db, reviewId, wanted === null ? figures : figures.filter((one) => wanted.has(one.objectiveId))),
      );
      return { ...written(), confirmed, total: desk.total(reviewId) };
    },
    'reviews:open': (born) => acted(born.planId, born.date, openReview(session.archive(), born)),
    'reviews:before-closing': ({ reviewId }) => {
      const review = requireClosable(session.archive(), reviewId);
      const { objectives } = desk.figures(reviewId);
      const handed = reviewReturns(database(), reviewId, today());
      const awaited = handed.filter(({ state }) => state === 'out' || state === 'overdue');
      const isSilent = ({ issues, corrections }: (typeof objectives)[number]) => issues === '' && corrections === '';
      return {
        objectives: objectives.length,
        withoutProgress: objectives.filter(({ pace }) => pace === 'notComputable').length,
        unexplained: objectives.filter((one) => (one.pace === 'late' || one.reachable === false) && isSilent(one))
          .length,
        awaited: [...new Set(awaited.map(({ receiver }) => receiver))],
        changedSince: desk.shown(review.id).changed,
      };
    },
    'reviews:close': async ({ reviewId }) => {
      const archive = session.archive();
      const { planId, date } = requireClosable(archive, reviewId);
      const made = await exchange.run((watch) =>
        inLongWork('prepareSnapshot', { archivePath: archive.path, reviewId }, watch),
      );
      closeReview(session.archive(), reviewId, made);
      return acted(planId, date, reviewId);
    },
    'reviews:reopen': ({ reviewId, reason }) => act(reviewId, () => reopenReview(session.archive(), reviewId, reason)),
    'reviews:validate': ({ reviewId }) => act(reviewId, () => validateReview(session.archive(), reviewId)),
    'reviews:delete': ({ reviewId }) => {
      const { planId, date } = reviewById(database(), reviewId);
      deleteReview(session.archive(), reviewId);
      return acted(planId, date, null);
    },
    'reviews:hand-out': async ({ reviewId, ...order }) => {
      const archive = session.archive();
      requireWriting(archive);
      const { date } = reviewById(database(), reviewId);
      const folder = await host.chooseFolder({ title: 'Cartella per i file da consegnare' });
      if (folder === null) return null;
      const file = join(folder, `verifica-${date}${HAND_OUT_FILES[order.format].extension}`);
      const { handOutReview } = await import('../exchange/reviews/hand-out-review.ts');
      const { handedOut, withoutCentre } = await exchange.run((watch) =>
        handOutReview(archive, reviewId, order, file, watch, (request) =>
          inLongWork('prepareHandOut', { archivePath: archive.path, request }, watch),
        ),
      );
      return {
        files: handedOut.map(({ path }) => ({ token: tokens.tokenOf(path), fileName: basename(path) })),
        objectives: handedOut.reduce((sum, { handOut }) => sum + handOut.objectiveIds.length, 0),
        withoutCentre: withoutCentre.length,
      };
    },
    'reviews:export': async ({ reviewId, format, isPublic }) => {
      const review = reviewById(database(), reviewId);
      const path = await host.chooseSavePath({
        title: 'Esporta la verifica',
        filters: [EXPORT_FILES[format]],
        defaultName: `verifica-${review.date}.${format}`,
      });
      if (path === null) return null;
      const { writeReviewExport } = await import('../exchange/reviews/write-review-export.ts');
      await writeReviewExport(database(), review, path, isPublic);
      return { token: tokens.tokenOf(path), fileName: basename(path) };
    },
    'reviews:print': async ({ reviewId, split, ...chosen }) => {
      const { path: archivePath, database: db } = session.archive();
      const { date } = reviewById(db, reviewId);
      const out = await host.chooseSavePath({
        title: 'Stampa della verifica',
        filters: [REPORT_FILES.pdf, REPORT_FILES.odt],
        defaultName: `verifica-${date}.pdf`,
      });
      if (out === null) return null;
      const order = { ...chosen, printedOn: today() };
      const { files, pages } = await exchange.run((watch) =>
        inLongWork('writeReviewReport', { archivePath, reviewId, order, out, split }, watch),
      );
      return { files: files.map((path) => ({ token: tokens.tokenOf(path), fileName: basename(path) })), pages };
    },
    'year:glance': ({ planId, year }) => yearGlance(database(), desk, planId, year, session.now()),
  };
}
