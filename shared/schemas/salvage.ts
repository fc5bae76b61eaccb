import { z } from 'zod';

/**
 * What became of something in a damaged archive: `lost` is not there any more, `orphan` belonged to something lost, `refused` is nothing
 * that an archive may hold, `cut` is there but for some of its fields, `rebuilt` was put together from an index.
 */
export const salvageLoss = z.strictObject({
  kind: z.enum(['lost', 'orphan', 'refused', 'cut', 'rebuilt']),
  /** What it is, lower case and without article: `fase`. */
  noun: z.string(),
  /** Its identity in the archive, where that is known. */
  id: z.string().nullable(),
  /** Code of the objective that it is of, where that is known. */
  objective: z.string().nullable(),
  /** What it says, or what is known of it; several lines. Empty where nothing is. */
  says: z.string(),
});
export type SalvageLoss = z.infer<typeof salvageLoss>;

export const salvagedTable = z.strictObject({
  name: z.string(),
  /** What its rows are called, lower case and without article. */
  rows: z.string(),
  /** Rows that are in the new archive. */
  read: z.number().int(),
  /** Rows that are known to have been there and are not; `orphan` and `refused` among them. */
  lost: z.number().int(),
  /** Whether there may have been more of which nothing is known. */
  maybeMore: z.boolean(),
});

/** What could be read of a damaged archive, and what not. */
export const salvageReport = z.strictObject({
  /** Path of the new archive. */
  path: z.string(),
  tables: z.array(salvagedTable),
  losses: z.array(salvageLoss),
  history: z.strictObject({
    read: z.number().int(),
    /** Changes that were read but are of rows, or of a time, that cannot be told any more. */
    dropped: z.number().int(),
    maybeMore: z.boolean(),
  }),
  /** Pages of the file, and those among them that should hold something and cannot be read. */
  pages: z.number().int(),
  badPages: z.number().int(),
  /** Whether the changes beside the file in a -wal are of another version of it, and were left out. */
  hasForeignWal: z.boolean(),
  /** Whether nothing at all is missing. */
  isWhole: z.boolean(),
});
export type SalvageReport = z.infer<typeof salvageReport>;
