import { folded } from '../../shared/format/folded.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { Selection } from '../../shared/schemas/selection.ts';
import type { ReadableDatabase } from './archive.ts';
import { prepared } from './prepared.ts';
import { selectedCentre, selectedPlan } from './selection-names.ts';

const CANDIDATES = `
SELECT id, shortDescription FROM objectives
WHERE (?1 IS NULL OR planId = ?1) AND (?2 IS NULL OR level = ?2) AND (?3 IS NULL OR centreId IN (
  WITH RECURSIVE below (id) AS (SELECT ?3 UNION SELECT centres.id FROM centres JOIN below ON centres.parentId = below.id)
  SELECT id FROM below))
ORDER BY code, id`;

interface Candidate {
  readonly id: Id;
  readonly shortDescription: string;
}

/**
 * The objectives that a selection means, by code. Text is compared as people mean it: accents, case and double spaces ignored.
 * @throws AppError `not-found` for a plan or centre that the archive does not have.
 */
export function selectedObjectives(db: ReadableDatabase, selection: Selection): readonly Id[] {
  const plan = selection.plan === undefined ? null : selectedPlan(db, selection.plan).id;
  const centre = selection.centre === undefined ? null : selectedCentre(db, selection.centre).id;
  const text = folded(selection.text ?? '');
  return prepared<[Id | null, string | null, Id | null], Candidate>(db, CANDIDATES)
    .all(plan, selection.level ?? null, centre)
    .filter(({ shortDescription }) => folded(shortDescription).includes(text))
    .map(({ id }) => id);
}
