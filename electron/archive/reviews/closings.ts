import { z } from 'zod';
import { id, isoDate } from '../../../shared/schemas/primitives.ts';
import type { ReviewState } from '../../../shared/schemas/review.ts';
import { defineTable } from '../tables/table.ts';

const closing = z.strictObject({
  id,
  reviewId: id,
  kind: z.enum(['closing', 'validation']),
  snapshotId: id,
  seenChange: z.number().int(),
});

/**
 * That a check is closed: what was frozen then, and the number of the last change that had been written. A check without one is open. Logged, and
 * in no document: what an office froze is its own.
 */
export type Closing = z.infer<typeof closing>;

export const CLOSINGS = defineTable<Closing>('closings', 'La chiusura', closing);

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const snapshotRow = z.strictObject({
  id,
  day: isoDate,
  content: bytes,
  figures: bytes,
});

/** What is frozen: never logged and never deleted, since a closing that is taken back may be done again. */
export const SNAPSHOTS = defineTable<z.infer<typeof snapshotRow>>('snapshots', 'La fotografia', snapshotRow);

/** What a closing makes of a check. */
export function stateOf(closing: Pick<Closing, 'kind'> | null): ReviewState {
  if (closing === null) return 'open';
  return closing.kind === 'validation' ? 'validated' : 'closed';
}
