import { alignDocument } from '../../../shared/rules/merge/align-document.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ComparedPart } from '../../../shared/schemas/selection.ts';
import type { MergeData } from '../merge/compared-merge.ts';
import { comparedObjectives, partNotice } from './compared-objectives.ts';

/** One side of a comparison as it was read. */
export interface ComparedSide {
  readonly label: string;
  readonly document: ArchiveDocument;
  /** The objectives that it speaks for; null: a whole archive. */
  readonly objectiveIds: readonly Id[] | null;
}

/**
 * A comparison is a merge whose base is one of the two sides: all that the other has otherwise is taken. Archives that have no objective in
 * common by identity are aligned by codes; where one side is a package, only its objectives are compared. What is of the whole archive,
 * as registers, is told of any part. @throws AppError `not-found` for a plan or year that neither side has.
 */
export function comparedDocuments(before: ComparedSide, after: ComparedSide, part: ComparedPart = {}): MergeData {
  const aligned = haveNothingInCommon(before.document, after.document);
  const subjects = [...(before.objectiveIds ?? []), ...(after.objectiveIds ?? [])];
  const isPartial = before.objectiveIds !== null || after.objectiveIds !== null;
  const theirs = aligned ? alignDocument(before.document, after.document, { objectives: true }) : after.document;
  const chosen = comparedObjectives([before.document, theirs], part);
  return {
    kind: 'comparison',
    title: `Confronto fra ${before.label} e ${after.label}`,
    baseLabel: null,
    mineLabel: before.label,
    theirsLabel: after.label,
    message: '',
    notices: [
      ...differentMunicipalities(before.document, after.document),
      ...(aligned
        ? ['Le due versioni non nascono dallo stesso archivio: gli obiettivi sono appaiati per vista e codice.']
        : []),
      ...(isPartial ? ['Si confrontano solo gli obiettivi che il pacchetto contiene.'] : []),
      ...(chosen === null ? [] : [partNotice(part)]),
    ],
    scope: 'everything',
    base: before.document,
    theirs,
    objectiveIds: isPartial ? subjects : null,
    ...(chosen === null ? {} : { part: chosen }),
  };
}

/** Whether two documents have objectives, and none of them by the same identity: they do not come of one archive. */
export function haveNothingInCommon(one: ArchiveDocument, other: ArchiveDocument): boolean {
  const ids = new Set(one.objectives.map(({ id }) => id));
  return ids.size > 0 && other.objectives.length > 0 && !other.objectives.some(({ id }) => ids.has(id));
}

function differentMunicipalities(one: ArchiveDocument, other: ArchiveDocument): string[] {
  const [before, after] = [one.municipality, other.municipality];
  if (before === null || after === null || before.id === after.id || before.name === after.name) return [];
  return [`Gli enti sono diversi: «${before.name}» e «${after.name}».`];
}
