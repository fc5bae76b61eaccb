import type { Finding } from '../../../shared/schemas/finding.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { selectedObjectives } from '../objectives/selected-objectives.ts';
import { allRows } from '../tables/table.ts';
import { CENTRES } from '../tables/tables.ts';
import { findingsOfAll, judgeObjective } from './judge-objective.ts';

/**
 * Every finding of the archive on a day: those of each objective, by code, then those that only the whole shows (duplicate
 * codes, one person in two spellings). Reads only.
 */
export function checkArchive(db: ReadableDatabase, today: IsoDate): readonly Finding[] {
  const context = { today, centres: allRows(db, CENTRES) };
  return findingsOfAll(selectedObjectives(db, {}).map((id) => judgeObjective(db, id, context)));
}
