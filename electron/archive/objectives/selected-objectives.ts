import { folded } from '../../../shared/format/folded.ts';
import type { LevelCode } from '../../../shared/schemas/level.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { PrintSelection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { selectedCentre, selectedPlan, selectedYear } from './selection-names.ts';

const CANDIDATES = `
SELECT id, CASE WHEN @text = '' THEN '' ELSE shortDescription END AS shortDescription FROM objectives
WHERE (@plan IS NULL OR planId = @plan) AND (@year IS NULL OR level <> 'PEG' OR year IS NULL OR year = @year) AND (@level IS NULL OR level = @level) AND (@centre IS NULL OR centreId IN (
  WITH RECURSIVE below (id) AS (SELECT @centre UNION SELECT centres.id FROM centres JOIN below ON centres.parentId = below.id)
  SELECT id FROM below))
ORDER BY code, id`;

interface Criteria {
  readonly plan: Id | null;
  readonly year: number | null;
  readonly level: LevelCode | null;
  readonly centre: Id | null;
  /** Not compared here: where there is none, texts are not read. */
  readonly text: string;
}

interface Candidate {
  readonly id: Id;
  readonly shortDescription: string;
}

/**
 * The objectives that a selection means, by code. Text is compared as people mean it: accents, case and double spaces ignored.
 * @throws AppError `not-found` for a plan or centre that the archive does not have, and a year that has no objectives.
 */
export function selectedObjectives(db: ReadableDatabase, selection: PrintSelection): readonly Id[] {
  const plan = selection.plan === undefined ? null : selectedPlan(db, selection.plan);
  const year = selection.year === undefined ? null : selectedYear(db, selection.year, plan);
  const centre = selection.centre === undefined ? null : selectedCentre(db, selection.centre).id;
  const text = folded(selection.text ?? '');
  const alone = selection.only === undefined ? null : new Set(selection.only);
  return prepared<[Criteria], Candidate>(db, CANDIDATES)
    .all({ plan: plan?.id ?? null, year, level: selection.level ?? null, centre, text })
    .filter(
      ({ id, shortDescription }) =>
        (alone?.has(id) ?? true) && (text === '' || folded(shortDescription).includes(text)),
    )
    .map(({ id }) => id);
}
