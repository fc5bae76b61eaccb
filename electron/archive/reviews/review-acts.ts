import { AppError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { isFinalReview, reviewName, reviewYear } from '../../../shared/rules/review/review-date.ts';
import { type Id, type IsoDate, lineText } from '../../../shared/schemas/primitives.ts';
import { localDate } from '../../local-date.ts';
import type { Archive, ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { packedContent } from '../hand-outs/package-contents.ts';
import { inTransaction, requireWriting } from '../steps/in-transaction.ts';
import { logMark } from '../steps/log-mark.ts';
import { newId } from '../tables/new-id.ts';
import { deleteRow, insertRow, rowWhere, updateRow } from '../tables/table.ts';
import { PLANS, REVIEWS } from '../tables/tables.ts';
import { CLOSINGS } from './closings.ts';
import { closedFigures } from './figures-of.ts';
import { prepareSnapshot } from './prepare-snapshot.ts';
import { isReceivedReview, reviewById, reviewsOf, type StatedReview } from './reviews.ts';
import { keepSnapshot, type PreparedSnapshot, packedFigures, snapshotDocument } from './snapshots.ts';
import { validatedDocument } from './validated-document.ts';

/* What is done with a check: each act is one step, and undone as one. All throw AppError with one sentence, and nothing is written then. */

/**
 * Begins a check; it is open at once. One is open at a time in a plan and year, later than those that are closed: progress is typed on live
 * rows, so that any other would freeze the wrong days.
 */
export function openReview(archive: Archive, { planId, date }: { readonly planId: Id; readonly date: IsoDate }): Id {
  const db = archive.database;
  const plan = rowWhere(db, PLANS, { id: planId });
  if (plan === null) throw new AppError('not-found', "La vista non c'è più: forse è stata eliminata nel frattempo.");
  const year = reviewYear(date);
  if (year < plan.firstYear || year > plan.lastYear)
    throw dateRefused(
      `Il ${formatDate(date)} è fuori dagli anni della vista «${plan.name}» (${plan.firstYear}-${plan.lastYear}): scegliere un'altra data.`,
    );
  const others = reviewsOf(db, planId, year);
  if (others.some((other) => other.date === date)) throw dateRefused(`C'è già una ${reviewName(date)}.`);
  const open = others.find(({ state }) => state === 'open');
  if (open !== undefined) throw dateRefused(`Chiudere prima la ${reviewName(open.date)}.`);
  const later = others.find((other) => other.date > date);
  if (later !== undefined)
    throw dateRefused(`La ${reviewName(later.date)} è già chiusa: una nuova verifica vuole una data successiva.`);
  const id = newId();
  inTransaction(archive, `Apertura della ${reviewName(date)}`, (writable) =>
    insertRow(writable, REVIEWS, { id, planId, date }),
  );
  return id;
}

/** Whether and why not a check can be closed now, looked at before the work of closing it. @throws AppError. */
export function requireClosable(archive: Archive, reviewId: Id): StatedReview {
  requireWriting(archive);
  const review = reviewById(archive.database, reviewId);
  refuseReceived(archive.database, review, 'chiudere');
  if (review.state !== 'open') throw conflict(`La ${reviewName(review.date)} è già chiusa.`);
  const earlier = openBefore(archive.database, review);
  if (earlier !== undefined) throw conflict(`Chiudere prima la ${reviewName(earlier.date)}.`);
  return review;
}

/**
 * Closes a check: what it is of is frozen as it stands.
 * @param made what was made ready apart, of the rows as they still are; of other rows it is made again.
 */
export function closeReview(archive: Archive, reviewId: Id, made: PreparedSnapshot | null = null): void {
  const { date } = requireClosable(archive, reviewId);
  const db = archive.database;
  const snapshot = made !== null && made.mark === logMark(db) ? made : prepareSnapshot(db, reviewId);
  inTransaction(archive, `Chiusura della ${reviewName(date)}`, (writable) => {
    const snapshotId = newId();
    keepSnapshot(writable, snapshotId, localDate(archive.now()), snapshot);
    const seenChange = snapshot.mark;
    insertRow(writable, CLOSINGS, { id: newId(), reviewId, kind: 'closing', snapshotId, seenChange });
  });
}

/** Opens the latest check of a year again, for a reason that stays in the history. */
export function reopenReview(archive: Archive, reviewId: Id, typed: string): void {
  const review = reviewById(archive.database, reviewId);
  const { date, planId, closing } = review;
  refuseReceived(archive.database, review, 'riaprire');
  if (closing === null) throw conflict(`La ${reviewName(date)} è aperta.`);
  const reason = lineText.parse(typed.replace(/\s+/gu, ' ').trim());
  if (reason === '') {
    const message = 'Scrivere il motivo: resta nella storia.';
    throw new AppError('field-invalid', message, { fields: { reason: message } });
  }
  const later = reviewsOf(archive.database, planId, reviewYear(date)).find((other) => other.date > date);
  if (later !== undefined)
    throw conflict(`Si riapre solo l'ultima verifica dell'anno, che è quella al ${formatDate(later.date)}.`);
  inTransaction(archive, `Riapertura della ${reviewName(date)}: ${reason}`, (writable) =>
    deleteRow(writable, CLOSINGS, closing.id),
  );
}

/** Confirms the final check with what the Nucleo di valutazione said: what was closed is frozen once more with it. */
export function validateReview(archive: Archive, reviewId: Id): void {
  const db = archive.database;
  requireWriting(archive);
  const review = reviewById(db, reviewId);
  const { date, state, closing } = review;
  refuseReceived(db, review, 'validare');
  if (!isFinalReview(date)) throw conflict(`Si valida solo la verifica al 31/12, non quella al ${formatDate(date)}.`);
  if (state === 'validated') throw conflict(`La ${reviewName(date)} è già validata.`);
  if (closing === null) throw conflict(`Chiudere la ${reviewName(date)} prima di validarla.`);
  const { bytes } = packedContent(validatedDocument(db, review, snapshotDocument(db, closing.snapshotId)));
  const figures = packedFigures(closedFigures(db, review));
  inTransaction(archive, `Validazione della ${reviewName(date)}`, (writable) => {
    const snapshotId = newId();
    keepSnapshot(writable, snapshotId, localDate(archive.now()), { content: bytes, figures });
    updateRow(writable, CLOSINGS, closing.id, { kind: 'validation', snapshotId });
  });
}

/** Takes a check away with its entries, while it is open and nothing that was handed out for it is awaited. */
export function deleteReview(archive: Archive, reviewId: Id): void {
  const db = archive.database;
  const review = reviewById(db, reviewId);
  const { date, state } = review;
  refuseReceived(db, review, 'eliminare');
  if (state !== 'open') throw conflict(`La ${reviewName(date)} è chiusa: riaprirla prima di eliminarla.`);
  const awaited = awaitedOf(db, reviewId);
  if (awaited !== null)
    throw conflict(
      `Si aspetta ancora il rientro di «${awaited}»: accoglierlo, o dichiarare chiusa la consegna, prima di eliminare la ${reviewName(date)}.`,
    );
  inTransaction(archive, `Eliminazione della ${reviewName(date)}`, (writable) =>
    deleteRow(writable, REVIEWS, reviewId),
  );
}

function openBefore(db: ReadableDatabase, { planId, date }: StatedReview): StatedReview | undefined {
  return reviewsOf(db, planId, reviewYear(date)).find((other) => other.date < date && other.state === 'open');
}

const AWAITED = `SELECT receiver FROM handOuts
WHERE reviewId = ? AND closed = 0 AND id NOT IN (SELECT handOutId FROM takenReturns) ORDER BY at LIMIT 1`;

/** Who has something for a check that has not come back; null when nobody. */
function awaitedOf(db: ReadableDatabase, reviewId: Id): string | null {
  return prepared<[Id], { readonly receiver: string }>(db, AWAITED).get(reviewId)?.receiver ?? null;
}

function refuseReceived(db: ReadableDatabase, { id, date }: StatedReview, act: string): void {
  if (isReceivedReview(db, id))
    throw conflict(
      `La ${reviewName(date)} è arrivata con una consegna: la può ${act} solo l'ufficio che l'ha mandata.`,
    );
}

function dateRefused(message: string): AppError {
  return new AppError('field-invalid', message, { fields: { date: message } });
}

function conflict(message: string): AppError {
  return new AppError('conflict', message);
}
