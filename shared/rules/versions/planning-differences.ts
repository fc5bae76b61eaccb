import type { ArchiveDocument } from '../../schemas/archive-document.ts';
import type { Difference, DocumentEntity } from '../../schemas/difference.ts';
import { tableNamed } from '../../schemas/table-names.ts';
import { RESULT_FIELDS } from '../hand-out-scope.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';

/** What is planned of a year: the objectives themselves and these rows of theirs. */
const PLANNED = ['objectives', 'phases', 'indicators', 'participants'] as const;
type PlannedTable = (typeof PLANNED)[number];

/** Fields that say where a plan comes from or why it was varied, and not what is planned. */
const ABOUT_THE_PLAN: readonly string[] = ['changeReason'];

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

/** Whether a field of a table is planned; a null field stands for a whole row, or for an order. */
function isPlanned(entity: DocumentEntity, field: string | null): boolean {
  const table = PLANNED.find((one) => one === entity);
  if (table === undefined) return false;
  return field === null || !notPlanned(table).includes(field);
}

function notPlanned(table: PlannedTable): readonly string[] {
  const results: { readonly [Table in PlannedTable]?: readonly string[] } = RESULT_FIELDS;
  return [...(results[table] ?? []), ...tableNamed(table).links, ...ABOUT_THE_PLAN];
}
