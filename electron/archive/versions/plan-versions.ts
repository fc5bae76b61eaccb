import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { id, isoDate, lineText, year } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readDocumentSlice } from '../document/document-slice.ts';
import { objectivesOfYear } from '../objectives/objectives-of-year.ts';
import { defineTable, rowsWhere, rowWhere } from '../tables/table.ts';

const planVersion = z.strictObject({
  id,
  planId: id,
  year,
  date: isoDate,
  act: lineText.min(1),
  snapshotId: id,
  seenChange: z.number().int(),
});

/**
 * The plan of a year as an act adopted it, frozen as checks are: the first is the approval, later ones are variations. Logged, and in no
 * document: versions stay in the archive that adopted them.
 */
export type PlanVersion = z.infer<typeof planVersion>;

export const PLAN_VERSIONS = defineTable<PlanVersion>('planVersions', 'La versione del piano', planVersion);

/** The versions of a vista and year, in the order in which they were adopted. */
export function versionsOf(db: ReadableDatabase, planId: Id, ofYear: number): readonly PlanVersion[] {
  return rowsWhere(db, PLAN_VERSIONS, { planId, year: ofYear }, 'seenChange');
}

/** @throws AppError `not-found` for one that is no more. */
export function versionById(db: ReadableDatabase, versionId: Id): PlanVersion {
  const version = rowWhere(db, PLAN_VERSIONS, { id: versionId });
  if (version !== null) return version;
  throw new AppError('not-found', "La versione del piano non c'è più: forse è stata annullata nel frattempo.");
}

/** What is planned of a vista and year, as it stands now. */
export function planNow(db: ReadableDatabase, planId: Id, ofYear: number) {
  return readDocumentSlice(db, objectivesOfYear(db, planId, ofYear));
}
