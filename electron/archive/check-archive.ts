import { duplicateCodeFindings } from '../../shared/rules/findings/duplicate-code-findings.ts';
import { objectiveFindings } from '../../shared/rules/findings/objective-findings.ts';
import { personFindings } from '../../shared/rules/findings/person-findings.ts';
import type { Finding } from '../../shared/schemas/finding.ts';
import type { IsoDate } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from './archive.ts';
import { centres } from './centres.ts';
import { readObjectiveDetail } from './objective-detail.ts';
import { selectedObjectives } from './selected-objectives.ts';

/**
 * Every finding of the archive on a day: those of each objective, by code, then those that only the whole shows (duplicate
 * codes, one person in two spellings). Reads only.
 */
export function checkArchive(db: ReadableDatabase, today: IsoDate): readonly Finding[] {
  const details = selectedObjectives(db, {}).map((id) => readObjectiveDetail(db, id));
  const context = { today, centres: centres(db) };
  const doubles = Map.groupBy(duplicateCodeFindings(details), (finding) => finding.objectiveId);
  return [
    ...details.flatMap((detail) => [...(doubles.get(detail.id) ?? []), ...objectiveFindings(detail, context)]),
    ...personFindings(details),
  ];
}
