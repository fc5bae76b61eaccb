import type { ArchiveDocument } from '../../schemas/archive-document.ts';
import type { Difference } from '../../schemas/difference.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import { isPlanned } from './planned-fields.ts';

/**
 * What is planned otherwise in one version of a year than in another: every field of objectives, phases, indicators and participants but what is
 * filled in at a check, links and reasons; rows added, removed and put in another order. Base and mine of each difference are of `before`, theirs of `after`.
 * @param before, after the objectives of one vista and year, as `readDocumentSlice` gives them, from the same archive.
 */
export function planningDifferences(before: ArchiveDocument, after: ArchiveDocument): readonly Difference[] {
  const ofYear = new Set<unknown>(
    [...before.objectives, ...after.objectives].filter(({ level }) => level === 'PEG').map(({ id }) => id),
  );
  return mergeDocuments({ base: before, mine: before, theirs: after }, { scope: 'everything', subjects: null }).filter(
    ({ objectiveId, entity, field }) => ofYear.has(objectiveId) && isPlanned(entity, field),
  );
}
