import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
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
  const { told, last } = toldOneByOne(db, versionsOf(db, planId, year));
  return { versions: told, sinceLast: last === null ? null : variedObjectives(last, planNow(db, planId, year)) };
}

/**
 * What each version of a plan varied, in the order in which they were adopted. Each is unzipped.
 * @param versions of one vista and year, from the approval on. @throws AppError `archive-damaged`.
 */
export function toldVersions(db: ReadableDatabase, versions: readonly PlanVersion[]): readonly ToldVersion[] {
  return toldOneByOne(db, versions).told;
}

/** Holds no more than two versions at a time: each may be of ten thousand objectives. */
function toldOneByOne(
  db: ReadableDatabase,
  versions: readonly PlanVersion[],
): { readonly told: readonly ToldVersion[]; readonly last: ArchiveDocument | null } {
  let last: ArchiveDocument | null = null;
  const told: ToldVersion[] = [];
  for (const version of versions) {
    const adopted = snapshotDocument(db, version.snapshotId);
    told.push(
      last === null
        ? { version, kind: 'approval', varied: [] }
        : { version, kind: 'variation', varied: variedObjectives(last, adopted) },
    );
    last = adopted;
  }
  return { told, last };
}
