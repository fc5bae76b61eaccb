import type { Hundredths, Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow, updateRow } from '../tables/table.ts';
import { INDICATOR_RESULTS } from '../tables/tables.ts';

/** An indicator whose result of the year before is another than its source has by now. */
export interface DifferingHistory {
  readonly indicatorId: Id;
  readonly objectiveId: Id;
  /** The year before. */
  readonly year: number;
  /** What the source has. */
  readonly result: Hundredths;
  /** The row that says otherwise; null where the year is blank. */
  readonly rowId: Id | null;
  readonly value: Hundredths | null;
}

/* A source that is not here, or has no result yet, says nothing. */
const DIFFERING = `
SELECT indicators.id AS indicatorId, indicators.objectiveId, source.year, earlier.result, results.id AS rowId, results.value
FROM indicators
JOIN objectives ON objectives.id = indicators.objectiveId
JOIN indicators AS earlier ON earlier.id = indicators.continuesId
JOIN objectives AS source ON source.id = earlier.objectiveId AND source.year = objectives.year - 1
LEFT JOIN indicatorResults AS results ON results.indicatorId = indicators.id AND results.year = source.year
WHERE earlier.result IS NOT NULL AND results.value IS NOT earlier.result`;

/** The indicators of an objective whose history is behind, in their order. */
export function differingHistoryOf(db: ReadableDatabase, objectiveId: Id): readonly DifferingHistory[] {
  const sql = `${DIFFERING} AND indicators.objectiveId = ? ORDER BY indicators.position, indicators.id`;
  return prepared<[Id], DifferingHistory>(db, sql).all(objectiveId);
}

/** Those of a whole year, of one vista or, for null, of any. */
export function differingHistory(db: ReadableDatabase, planId: Id | null, year: number): readonly DifferingHistory[] {
  const sql = `${DIFFERING} AND objectives.planId = coalesce(?, objectives.planId) AND objectives.year = ?
    ORDER BY objectives.code, indicators.position`;
  return prepared<[Id | null, number], DifferingHistory>(db, sql).all(planId, year);
}

/** Brings results of the year before over to the indicators that go on from theirs. */
export function bringHistory(db: WritableDatabase, behind: readonly DifferingHistory[]): void {
  for (const { indicatorId, year, result: value, rowId } of behind) {
    if (rowId === null) insertRow(db, INDICATOR_RESULTS, { id: newId(), indicatorId, year, value });
    else updateRow(db, INDICATOR_RESULTS, rowId, { value });
  }
}
