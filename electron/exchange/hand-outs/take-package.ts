import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../shared/schemas/difference.ts';
import type { Archive } from '../../archive/archive.ts';
import type { WorkWatch } from '../exchange-work.ts';
import { readMine } from '../merge/read-mine.ts';
import { type ListedDifference, ShownMerge } from '../merge/shown-merge.ts';
import { takeIn } from '../merge/take-in.ts';
import type { Package } from '../package/read-package.ts';
import { packageRequest } from './package-request.ts';

/** What taking a package in did, or would do. */
export interface TakenPackage extends Pick<MergeSummary, 'title' | 'notices' | 'counts'> {
  readonly written: boolean;
  /** Fields changed, rows added and taken away; 0 when nothing was written. */
  readonly changes: number;
  /** Conflicts that stayed, or would stay, as mine. */
  readonly undecided: number;
  /** Conflicts and refused differences. */
  readonly differences: readonly ListedDifference[];
}

export interface TakingPackage {
  /** Only looks. */
  readonly dryRun: boolean;
  /** Which side conflicts take; when null they stay as mine, and are listed. */
  readonly decide: Side | null;
  /** Refuses a package with conflicts, before anything is written. */
  readonly refuse?: (conflicts: number) => void;
}

const STEPS = 2;

/**
 * Compares a package with an open archive, once, and takes it in, unless it is only to be looked at.
 * @throws AppError as `packageRequest`; what `refuse` throws.
 */
export function takePackage(
  archive: Archive,
  read: Package,
  { dryRun, decide, refuse }: TakingPackage,
  { progress }: Pick<WorkWatch, 'progress'>,
): TakenPackage {
  const request = packageRequest(archive.database, read);
  progress('Confronto', 0, STEPS);
  const shown = new ShownMerge(request, readMine(archive.database));
  const { title, notices, counts } = shown.summary();
  if (counts.conflicts > 0) refuse?.(counts.conflicts);
  const differences = shown.listed();
  progress('Scrittura', 1, STEPS);
  const outcome = dryRun ? null : takeIn(archive, request, decide, shown);
  progress('Scrittura', STEPS, STEPS);
  return {
    title,
    notices,
    counts,
    written: outcome !== null,
    changes: outcome?.changes ?? 0,
    undecided: outcome?.undecided.length ?? counts.undecided,
    differences,
  };
}
