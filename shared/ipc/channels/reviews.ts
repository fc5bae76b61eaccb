import { z } from 'zod';
import { handOutFormat } from '../../schemas/hand-out.ts';
import { pace } from '../../schemas/pace.ts';
import { hundredths, id, isoDate, isoInstant, lineText, percentage, year } from '../../schemas/primitives.ts';
import { reportPart } from '../../schemas/report-part.ts';
import { reportTitle } from '../../schemas/report-title.ts';
import { reviewState } from '../../schemas/review.ts';
import { reviewEntryPatch } from '../../schemas/review-entry.ts';
import { objectiveFigures, reckoning } from '../../schemas/review-figures.ts';
import { channel } from '../channel.ts';
import { undoState } from '../edit-outcome.ts';
import { OBJECTIVES_AT_ONCE } from '../objectives-at-once.ts';
import { writtenFile } from './hand-outs.ts';

/** A check as it is offered: `changed` counts objectives whose results changed after it was closed. */
export const shownReview = z.strictObject({
  id,
  date: isoDate,
  state: reviewState,
  /** Whether it came with a hand-out: it is then not ours to close. */
  isReceived: z.boolean(),
  closedOn: isoDate.nullable(),
  /** What its closing froze. */
  snapshotId: id.nullable(),
  changed: z.number().int(),
});
export type ShownReview = z.infer<typeof shownReview>;

/** What a group of objectives comes to; percentages in hundredths. */
export const shownRollUp = z.strictObject({
  objectives: z.number().int(),
  progress: percentage.nullable(),
  expected: percentage.nullable(),
  gap: hundredths.nullable(),
  outcome: percentage.nullable(),
  paces: z.record(pace, z.number().int()),
  overdue: z.number().int(),
  notAssessable: z.number().int(),
});
export type ShownRollUp = z.infer<typeof shownRollUp>;

/** How far what was asked of a centre has come back. */
export const returnState = z.strictObject({
  state: z.enum(['out', 'overdue', 'returned', 'closed']),
  /** When it came back, or is to. */
  day: isoDate.nullable(),
});

/** A line of the grid of a check; `id` is that of the objective. */
export const reviewRow = objectiveFigures.omit({ objectiveId: true }).extend({
  id,
  /** The code of its centre, or its name where it has none. */
  centre: lineText,
  /** Progress at the check before, once that was closed. */
  previous: percentage.nullable(),
  returned: returnState.nullable(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

/** What is asked of the centres of a check, counted by objective. */
export const returnCounts = z.strictObject({
  asked: z.number().int(),
  returned: z.number().int(),
  overdue: z.number().int(),
});

const ofReview = z.strictObject({ reviewId: id });
const written = z.strictObject({ savedAt: isoInstant, undoState });

/** What an act on a check answers: the checks of its plan and year as they now stand. */
const acted = written.extend({ reviewId: id.nullable(), reviews: z.array(shownReview) });

const objectiveMoment = objectiveFigures.pick({
  progress: true,
  expected: true,
  gap: true,
  pace: true,
  outcome: true,
});

/** A phase as it stands at a check. */
const reviewedPhase = z.strictObject({
  id,
  number: z.number().int(),
  description: z.string(),
  weight: percentage.nullable(),
  progress: percentage.nullable(),
  expected: percentage.nullable(),
  pace,
  detail: z.string(),
});

/** An objective at a check, with how it stood at the others of its year and stands today. */
export const reviewedObjective = z.strictObject({
  review: shownReview,
  others: z.array(shownReview),
  reckoning,
  figures: objectiveFigures.nullable(),
  phases: z.array(reviewedPhase),
  moments: z.array(z.strictObject({ date: isoDate, isToday: z.boolean(), figures: objectiveMoment })),
});
export type ReviewedObjective = z.infer<typeof reviewedObjective>;

export const reviewChannels = {
  'reviews:list': channel(z.strictObject({ planId: id, year }), z.strictObject({ reviews: z.array(shownReview) })),
  /** A check as it stands: what it comes to, and its objectives, the furthest behind first. */
  'reviews:read': channel(
    ofReview,
    z.strictObject({
      review: shownReview,
      reckoning,
      total: shownRollUp,
      returns: returnCounts.nullable(),
      hasPrevious: z.boolean(),
      order: z.array(id),
    }),
  ),
  /** Lines of some of its objectives. */
  'reviews:rows': channel(
    z.strictObject({ reviewId: id, objectiveIds: z.array(id).min(1).max(OBJECTIVES_AT_ONCE) }),
    z.strictObject({ rows: z.array(reviewRow) }),
  ),
  'reviews:of-objective': channel(
    z.strictObject({ objectiveId: id, reviewId: id.nullable() }),
    reviewedObjective.nullable(),
  ),
  /** Writes what is said of objectives; one step. */
  'reviews:write-entries': channel(
    z.strictObject({
      reviewId: id,
      changes: z.array(z.strictObject({ objectiveId: id, patch: reviewEntryPatch })).min(1),
      typing: z.boolean().default(false),
    }),
    written.extend({ rows: z.array(reviewRow), total: shownRollUp }),
  ),
  /** Takes the computed outcome as the Nucleo's: of some objectives, or of all that have none with null. */
  'reviews:confirm': channel(
    z.strictObject({ reviewId: id, objectiveIds: z.array(id).min(1).nullable() }),
    written.extend({ confirmed: z.number().int(), total: shownRollUp }),
  ),
  'reviews:open': channel(z.strictObject({ planId: id, date: isoDate }), acted),
  /** What is missing before a check is closed: nothing of it forbids. */
  'reviews:before-closing': channel(
    ofReview,
    z.strictObject({
      objectives: z.number().int(),
      withoutProgress: z.number().int(),
      unexplained: z.number().int(),
      awaited: z.array(lineText),
      changedSince: z.number().int(),
    }),
  ),
  'reviews:close': channel(ofReview, acted),
  'reviews:reopen': channel(z.strictObject({ reviewId: id, reason: z.string().max(1_000) }), acted),
  'reviews:validate': channel(ofReview, acted),
  'reviews:delete': channel(ofReview, acted),
  'reviews:hand-out': channel(
    z.strictObject({
      reviewId: id,
      format: handOutFormat,
      deadline: isoDate.nullable(),
      message: z.string().max(4_000),
    }),
    z
      .strictObject({ files: z.array(writtenFile), objectives: z.number().int(), withoutCentre: z.number().int() })
      .nullable(),
  ),
  'reviews:export': channel(
    z.strictObject({ reviewId: id, format: z.enum(['xlsx', 'ods', 'json', 'zip']), isPublic: z.boolean() }),
    writtenFile.nullable(),
  ),
  /** Prints its document as the ending of the chosen file says; pages are null where whoever opens it divides them. */
  'reviews:print': channel(
    z.strictObject({
      reviewId: id,
      title: reportTitle.nullable(),
      parts: z.array(reportPart).min(1),
      centreIds: z.array(id).min(1).nullable(),
      split: z.literal('centre').nullable(),
      isInternal: z.boolean(),
      withSignatures: z.boolean(),
      withEvaluation: z.boolean(),
    }),
    z.strictObject({ files: z.array(writtenFile), pages: z.number().int().nullable() }).nullable(),
  ),
} as const;
