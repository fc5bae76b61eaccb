import type { Id } from '../../../shared/schemas/primitives.ts';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import type { ReadableDatabase } from '../archive.ts';
import { snapshotDocument } from '../reviews/snapshots.ts';
import { type PlanVersion, planNow, versionsOf } from './plan-versions.ts';
import { variedObjectives } from './varied-since.ts';

/** A version and what it planned otherwise than the one before: nothing, of the approval. */
export interface ToldVersion {
  readonly version: PlanVersion;
  readonly kind: 'approval' | 'variation';
  readonly varied: readonly VariedObjective[];
}

/** The versions of the plan of a year, and what is varied since the last; null where nothing was approved yet. */
export interface PlanHistory {
  readonly versions: readonly ToldVersion[];
  readonly sinceLast: readonly VariedObjective[] | null;
}

/** How the plan of a vista and year came to be what it is. Each version is unzipped. @throws AppError `archive-damaged`. */
export function planHistory(db: ReadableDatabase, planId: Id, year: number): PlanHistory {
  const versions = versionsOf(db, planId, year);
  const documents = versions.map(({ snapshotId }) => snapshotDocument(db, snapshotId));
  const last = documents.at(-1);
  return {
    versions: versions.map((version, at) => {
      const [before, after] = [documents[at - 1], documents[at]];
      return before === undefined || after === undefined
        ? { version, kind: 'approval', varied: [] }
        : { version, kind: 'variation', varied: variedObjectives(before, after) };
    }),
    sinceLast: last === undefined ? null : variedObjectives(last, planNow(db, planId, year)),
  };
}
