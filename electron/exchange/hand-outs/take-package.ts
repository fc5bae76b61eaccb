import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../shared/schemas/difference.ts';
import type { Archive } from '../../archive/archive.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import type { WorkWatch } from '../exchange-work.ts';
import { type ListedDifference, listedDifferences } from '../merge/listed-differences.ts';
import { ShownMerge } from '../merge/shown-merge.ts';
import { takeIn } from '../merge/take-in.ts';
import type { Package } from '../package/read-package.ts';
import { packageMerge } from './package-merge.ts';

/** What merging a package did, or would do. */
export interface MergedPackage extends Pick<MergeSummary, 'title' | 'notices' | 'counts'> {
  readonly written: boolean;
  /** Fields changed, rows added and taken away; 0 when nothing was written. */
  readonly changes: number;
  /** Conflicts that stayed, or would stay, as mine. */
  readonly undecided: number;
  /** Conflicts and refused differences. */
  readonly differences: readonly ListedDifference[];
}

const STEPS = 2;

/**
 * Compares a package with an open archive and takes it in, unless it is only to be looked at.
 * @param decide which side conflicts take; when null they stay as mine, and are listed. @throws AppError as `packageMerge`.
 */
export function mergePackage(
  archive: Archive,
  read: Package,
  { dryRun, decide }: { readonly dryRun: boolean; readonly decide: Side | null },
  { progress }: Pick<WorkWatch, 'progress'>,
): MergedPackage {
  const request = packageMerge(archive, read);
  progress('Confronto', 0, STEPS);
  const shown = new ShownMerge(request, readArchiveDocument(archive.database));
  const { title, notices, counts } = shown.summary();
  const differences = listedDifferences(shown);
  progress('Scrittura', 1, STEPS);
  const outcome = dryRun ? null : takeIn(archive, request, decide);
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
