import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { fieldName } from '../../../shared/format/field-names.ts';
import { isFinalReview, reviewName } from '../../../shared/rules/review/review-date.ts';
import { loggedRow } from '../../../shared/schemas/change.ts';
import { type Id, id } from '../../../shared/schemas/primitives.ts';
import { EVALUATION_FIELDS, type ReviewEntry } from '../../../shared/schemas/review-entry.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { BLANK_REVIEW_ENTRY } from '../tables/blank-rows.ts';
import { rowWhere } from '../tables/table.ts';
import { OBJECTIVES, REVIEW_ENTRIES } from '../tables/tables.ts';
import { CLOSINGS, stateOf } from './closings.ts';
import { reviewById, type StatedReview } from './reviews.ts';

interface EntryChange {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly entityId: Id;
  readonly field: string | null;
  readonly oldValue: string | number | null;
}

const SPOKEN = ['issues', 'corrections', 'reachable'] as const satisfies readonly (keyof ReviewEntry)[];

/**
 * Looks at what a step wrote of checks that are closed, whatever wrote it (decision 8). Of the final one, closed and not yet validated, what the
 * Nucleo di valutazione says may be written; an entry that goes with its objective may go.
 * @throws AppError `field-locked`; the step must then be taken back.
 */
export function refuseClosedReviews(db: ReadableDatabase, step: number | bigint): void {
  const sql = `SELECT kind, entityId, field, oldValue FROM changes WHERE step = ? AND entity = 'reviewEntries' ORDER BY number`;
  const changes = prepared<[number | bigint], EntryChange>(db, sql).all(step);
  if (changes.length === 0 || prepared(db, 'SELECT 1 FROM closings LIMIT 1').get() === undefined) return;
  for (const change of changes) {
    const review = closedReviewOf(db, change);
    if (review !== null) refuseUnlessOpen(db, review, change);
  }
}

/** The closed check that a changed entry is of; null for one of a check that is open, or went in the same step. */
function closedReviewOf(db: ReadableDatabase, change: EntryChange): StatedReview | null {
  const reviewId = rowWhere(db, REVIEW_ENTRIES, { id: change.entityId })?.reviewId ?? goneEntry(change)?.reviewId;
  if (reviewId === undefined) return null;
  const closing = rowWhere(db, CLOSINGS, { reviewId });
  return stateOf(closing) === 'open' ? null : reviewById(db, reviewId);
}

const goneRow = z.object({ reviewId: id, objectiveId: id });

function goneEntry({ kind, oldValue }: EntryChange): z.infer<typeof goneRow> | null {
  return kind === 'delete' ? goneRow.parse(loggedRow.parse(JSON.parse(String(oldValue)))) : null;
}

function refuseUnlessOpen(db: ReadableDatabase, { date, state }: StatedReview, change: EntryChange): void {
  const gone = goneEntry(change);
  if (gone !== null && rowWhere(db, OBJECTIVES, { id: gone.objectiveId }) === null) return;
  const isJudged = isFinalReview(date) && state === 'closed';
  if (isJudged && change.kind === 'update' && EVALUATION_FIELDS.includes(change.field ?? '')) return;
  if (isJudged && change.kind === 'insert' && saysNothing(db, change.entityId)) return;
  const field = change.kind === 'update' ? change.field : null;
  const what =
    field === null
      ? `Le schede della ${reviewName(date)}`
      : `Il campo «${fieldName('reviewEntries', field)}» della ${reviewName(date)}`;
  const message = `${what} non si ${field === null ? 'possono' : 'può'} cambiare: la verifica è ${state === 'validated' ? 'validata' : 'chiusa'}. Per cambiarla, riaprirla.`;
  throw new AppError('field-locked', message, { fields: field === null ? {} : { [field]: message } });
}

/** Whether an entry that was just made holds nothing that was said at the check itself. */
function saysNothing(db: ReadableDatabase, entryId: Id): boolean {
  const entry = rowWhere(db, REVIEW_ENTRIES, { id: entryId });
  return entry === null || SPOKEN.every((field) => entry[field] === BLANK_REVIEW_ENTRY[field]);
}
