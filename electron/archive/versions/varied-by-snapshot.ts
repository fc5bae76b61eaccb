import { planningDifferences } from '../../../shared/rules/versions/planning-differences.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readDocumentSlice } from '../document/document-slice.ts';

/**
 * The same as `variedByLog` by the version itself, for an archive whose log does not tell it: of ten thousand objectives that takes seconds.
 * @param before what the version froze. @param among objectives of its plan and year as they are now.
 */
export function variedBySnapshot(db: ReadableDatabase, before: ArchiveDocument, among: readonly Id[]): ReadonlySet<Id> {
  const asked = new Set(among);
  const found = planningDifferences(partOf(before, asked), readDocumentSlice(db, among));
  return new Set(
    found.flatMap(({ objectiveId }) => (objectiveId !== null && asked.has(objectiveId) ? objectiveId : [])),
  );
}

/** What is planned of some objectives of a version, with all above them. */
function partOf(before: ArchiveDocument, asked: ReadonlySet<Id>): ArchiveDocument {
  const isOwn = ({ objectiveId }: { readonly objectiveId: Id }): boolean => asked.has(objectiveId);
  return {
    ...before,
    objectives: before.objectives.filter(({ id, level }) => level !== 'PEG' || asked.has(id)),
    phases: before.phases.filter(isOwn),
    indicators: before.indicators.filter(isOwn),
    indicatorResults: [],
    participants: before.participants.filter(isOwn),
    reviewEntries: [],
  };
}
