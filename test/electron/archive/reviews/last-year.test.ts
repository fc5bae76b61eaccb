import { expect, test } from 'vitest';
import {
  closeReview,
  openReview,
  reopenReview,
  validateReview,
} from '../../../../electron/archive/reviews/review-acts.ts';
import { reviewById } from '../../../../electron/archive/reviews/reviews.ts';
import { withReportSource } from '../../../../electron/exchange/reviews/report/report-source.ts';
import { type Id, isoDate } from '../../../../shared/schemas/primitives.ts';
import { DECEMBER, progressTo, reviewedArchive } from '../../../support/reviewed-archive.ts';
import { makeProposed, yearOrder } from '../../../support/year-archive.ts';

const ORDER = {
  ...{ title: null, parts: null, centreIds: null, isInternal: true, withSignatures: false, withEvaluation: false },
  printedOn: DECEMBER,
};

test.each([
  ['the same vista', null],
  ['a vista of its own', 'DUP_2026_2028'],
])('what the year before came to stays what it was when a check was closed, in %s', (_, toPlan) => {
  const { archive, planId, phaseId, reviewId, centreId } = reviewedArchive(DECEMBER);
  const db = archive.database;
  const toldBy = (id: Id, more: object = {}) =>
    withReportSource(db, reviewById(db, id), { ...ORDER, ...more }, ({ lastYear }) => lastYear?.progress ?? null);
  const next = makeProposed(archive, { ...yearOrder(planId), toPlan }).plan.id;
  const final = openReview(archive, { planId: next, date: isoDate.parse('2027-12-31') });
  expect(toldBy(final)).toBeNull();
  closeReview(archive, reviewId);
  expect(toldBy(final)).toBe(5_000);
  closeReview(archive, final);
  validateReview(archive, final);
  reopenReview(archive, reviewId, 'dati incompleti');
  progressTo(archive, phaseId, 9_000);
  closeReview(archive, reviewId);
  expect(toldBy(final)).toBe(5_000);
  // Beside some centres the whole would stand for something else.
  expect(toldBy(final, { centreIds: [centreId] })).toBeNull();
});
