import type { Archive } from '../../../electron/archive/archive.ts';
import type { MergeRequest } from '../../../electron/exchange/merge/merge-request.ts';
import { readMine } from '../../../electron/exchange/merge/read-mine.ts';
import { ShownMerge } from '../../../electron/exchange/merge/shown-merge.ts';

/** What taking a request into an archive would do. */
export const previewMerge = (archive: Archive, request: MergeRequest) =>
  new ShownMerge(request, readMine(archive.database)).summary();
