import type { MergeRequest } from '../../../electron/exchange/merge/merge-request.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';

/** A return that speaks for every objective of its base. */
export function mergeRequest(
  base: ArchiveDocument,
  theirs: ArchiveDocument,
  more: Partial<MergeRequest> = {},
): MergeRequest {
  return {
    kind: 'return',
    title: 'Rientro di prova',
    baseLabel: "com'era alla consegna",
    mineLabel: 'archivio aperto',
    theirsLabel: 'Settore Cultura',
    message: '',
    notices: [],
    scope: 'everything',
    base,
    theirs,
    objectiveIds: base.objectives.map(({ id }) => id),
    label: 'Rientro da Settore Cultura',
    ...more,
  };
}
