import { z } from 'zod';
import { id, isoInstant, lineText } from './primitives.ts';

export const FINDING_KINDS = [
  'weights-not-100',
  'planned-start-missing',
  'planned-end-missing',
  'planned-end-before-start',
  'actual-end-before-start',
  'actual-start-before-planned',
  'complete-without-end',
  'ended-incomplete',
  'progress-missing',
  'phase-overdue',
  'done-but-in-progress',
  'result-scale',
  'direction-doubtful',
  'result-missing',
  'person-spelling',
  'no-indicator',
  'no-phase',
  'centre-unknown',
  'duplicate-code',
  'unseen-characters',
  'year-beyond',
  'import-doubt',
  'actual-after-review',
  'late-unexplained',
  'evaluation-unexplained',
  'objective-weights',
  'history-differs',
] as const;

/**
 * A warning for the controller; it never blocks. It leads to the row and field it speaks of, and says in Italian what is
 * seen and, where there is one, the correction.
 */
export const finding = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  message: z.string(),
  /** The objective it is about; null when it is about a person of the whole archive. */
  objectiveId: id.nullable(),
  objectiveCode: z.string().nullable(),
  entity: z.enum(['objective', 'phase', 'indicator', 'participant', 'person']),
  rowId: id,
  /** Name of the field in its schema; null when the finding is about the row. */
  field: z.string().nullable(),
  /** Of a doubt that an import left: which it is, and the file. It stays until it is dismissed. */
  doubt: z.strictObject({ id, file: z.string() }).optional(),
  /** Of one that is well as it is, as somebody said: who and when. It is hidden until what it speaks of changes. */
  accepted: z.strictObject({ id, who: z.string(), at: isoInstant }).optional(),
});

/** A finding that somebody said is well as it is: which, and what was seen then. */
export const acceptedFinding = finding
  .pick({ kind: true, objectiveId: true, entity: true, rowId: true, field: true })
  .extend({
    id,
    /** What it said, without what it said it of. */
    fact: z.string().min(1),
    /** The field that it speaks of, as JSON; blank where it speaks of none. */
    value: z.string(),
    who: lineText,
    at: isoInstant,
  });
export type AcceptedFinding = z.infer<typeof acceptedFinding>;
export type FindingKind = (typeof FINDING_KINDS)[number];
export type Finding = z.infer<typeof finding>;
