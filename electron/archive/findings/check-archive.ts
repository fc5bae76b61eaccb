import type { Finding } from '../../../shared/schemas/finding.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Selection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../archive.ts';
import { selectedObjectives } from '../objectives/selected-objectives.ts';
import { acceptedFindingsOf } from './accepted-findings.ts';
import { findingBasis } from './finding-basis.ts';
import { findingsOfAll, judgeObjective } from './judge-objective.ts';

/**
 * The findings of what a selection means on a day: those of each objective, by code, then those that only the whole archive shows
 * (duplicate codes, one person in two spellings); those that were accepted are marked. Reads only. @throws AppError `not-found` for a name that the archive does not have.
 */
export function checkArchive(db: ReadableDatabase, today: IsoDate, selection: Selection = {}): readonly Finding[] {
  const chosen = new Set(selectedObjectives(db, selection));
  const basis = findingBasis(db, today);
  return findingsOfAll(
    selectedObjectives(db, {}).map((id) => judgeObjective(db, id, basis)),
    acceptedFindingsOf(db, null),
    basis,
    ({ id }) => chosen.has(id),
  );
}
