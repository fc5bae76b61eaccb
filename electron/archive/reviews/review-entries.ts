import { AppError } from '../../../shared/errors.ts';
import { cleanTexts } from '../../../shared/format/clean-texts.ts';
import { isFinalReview, reviewName, reviewYear } from '../../../shared/rules/review/review-date.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { EVALUATION_FIELDS, type ReviewEntry, type ReviewEntryPatch } from '../../../shared/schemas/review-entry.ts';
import type { ObjectiveFigures } from '../../../shared/schemas/review-figures.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { BLANK_REVIEW_ENTRY } from '../tables/blank-rows.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow, rowWhere, updateRow } from '../tables/table.ts';
import { OBJECTIVES, REVIEW_ENTRIES } from '../tables/tables.ts';
import { reviewById } from './reviews.ts';

/** What was said of an objective at a check; as a blank entry where nothing was. */
export function entryOf(
  db: ReadableDatabase,
  reviewId: Id,
  objectiveId: Id,
): Omit<ReviewEntry, 'id' | 'reviewId' | 'objectiveId'> {
  return rowWhere(db, REVIEW_ENTRIES, { reviewId, objectiveId }) ?? BLANK_REVIEW_ENTRY;
}

/** The entry of an objective, made where it is first needed. @returns its identity. */
export function ensureEntry(db: WritableDatabase, reviewId: Id, objectiveId: Id): Id {
  const known = rowWhere(db, REVIEW_ENTRIES, { reviewId, objectiveId });
  if (known !== null) return known.id;
  const id = newId();
  insertRow(db, REVIEW_ENTRIES, { ...BLANK_REVIEW_ENTRY, id, reviewId, objectiveId });
  return id;
}

/**
 * Writes what is said of an objective at a check; a value that is there already makes no entry.
 * @throws AppError `not-found` for an objective that the check is not of; `field-invalid` for what contradicts: a figure of the Nucleo before the
 * final check is closed, one of what is not assessable, not assessable without a note.
 */
export function writeEntry(db: WritableDatabase, reviewId: Id, objectiveId: Id, typed: ReviewEntryPatch): void {
  const review = reviewById(db, reviewId);
  const objective = rowWhere(db, OBJECTIVES, { id: objectiveId });
  const isReviewed = objective?.planId === review.planId && objective.year === reviewYear(review.date);
  if (objective === null || !isReviewed || objective.level !== 'PEG')
    throw new AppError('not-found', `L'obiettivo non è tra quelli della ${reviewName(review.date)}.`);
  const patch = cleanTexts(typed);
  const before = entryOf(db, reviewId, objectiveId);
  const fields = Object.keys(patch) as (keyof ReviewEntryPatch)[];
  const changed = fields.filter((field) => patch[field] !== before[field]);
  if (changed.length === 0) return;
  const judged = changed.find((field) => EVALUATION_FIELDS.includes(field));
  if (judged !== undefined && (review.state === 'open' || !isFinalReview(review.date)))
    throw invalid(judged, 'La valutazione del Nucleo si scrive sulla verifica al 31/12, dopo averla chiusa.');
  refuseContradictions({ ...before, ...patch }, changed);
  updateRow(db, REVIEW_ENTRIES, ensureEntry(db, reviewId, objectiveId), patch);
}

/** What the note says where the Nucleo takes the computed outcome as it is. */
const CONFIRMED = 'Il Nucleo conferma il valore calcolato.';

/**
 * Takes the computed outcome as the Nucleo's, of objectives that have one, can be assessed and were not given another; a note is written where
 * there is none. @returns of how many. @throws AppError as `writeEntry`.
 */
export function confirmComputed(
  db: WritableDatabase,
  reviewId: Id,
  figures: readonly Pick<
    ObjectiveFigures,
    'objectiveId' | 'computed' | 'evaluated' | 'notAssessable' | 'evaluationNote'
  >[],
): number {
  let confirmed = 0;
  for (const { objectiveId, computed, evaluated, notAssessable, evaluationNote } of figures) {
    if (computed === null || evaluated !== null || notAssessable) continue;
    const note = evaluationNote.trim() === '' ? { evaluationNote: CONFIRMED } : {};
    writeEntry(db, reviewId, objectiveId, { evaluated: computed, ...note });
    confirmed += 1;
  }
  return confirmed;
}

function refuseContradictions(
  { evaluated, notAssessable, evaluationNote }: Pick<ReviewEntry, 'evaluated' | 'notAssessable' | 'evaluationNote'>,
  changed: readonly (keyof ReviewEntryPatch)[],
): void {
  if (notAssessable === 0) return;
  const at = changed.find((field) => EVALUATION_FIELDS.includes(field)) ?? 'notAssessable';
  if (evaluated !== null)
    throw invalid(
      at,
      'Un obiettivo non valutabile non ha un valore del Nucleo: togliere il valore, o dirlo valutabile.',
    );
  if (evaluationNote.trim() === '')
    throw invalid(at, 'Un obiettivo non valutabile vuole una nota che dica perché: scrivere prima la nota.');
}

function invalid(field: string, message: string): AppError {
  return new AppError('field-invalid', message, { fields: { [field]: message } });
}
