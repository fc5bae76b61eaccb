import type { Side } from '../../../shared/schemas/difference.ts';
import type { Archive } from '../../archive/archive.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import type { MergeOutcome, MergeRequest } from './merge-request.ts';
import { ShownMerge } from './shown-merge.ts';
import { writeMerge } from './write-merge.ts';

/**
 * Takes a request in at once, as one step of undo. @param decide what becomes of conflicts: mine, theirs where that can be, or null: as
 * mine, and listed as undecided.
 */
export function takeIn(archive: Archive, request: MergeRequest, decide: Side | null): MergeOutcome {
  const merge = new ShownMerge(request, readArchiveDocument(archive.database));
  if (decide !== null) merge.decide({ kind: 'all' }, decide);
  return writeMerge(archive, request, merge.result());
}
