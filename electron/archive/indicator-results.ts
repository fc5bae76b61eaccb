import { type IndicatorResult, indicatorResult } from '../../shared/schemas/indicator-result.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { defineTable, deleteRow, insertRow, type Patch, rowsWhere, updateRow } from './tables/table.ts';

export const INDICATOR_RESULTS = defineTable<IndicatorResult>('indicatorResults', 'Il risultato', indicatorResult);

export function insertIndicatorResult(db: WritableDatabase, row: IndicatorResult): void {
  insertRow(db, INDICATOR_RESULTS, row);
}

export function updateIndicatorResult(db: WritableDatabase, id: Id, patch: Patch<IndicatorResult>): void {
  updateRow(db, INDICATOR_RESULTS, id, patch);
}

export function deleteIndicatorResult(db: WritableDatabase, id: Id): void {
  deleteRow(db, INDICATOR_RESULTS, id);
}

/** Results of one indicator by year. */
export function indicatorResults(db: ReadableDatabase, indicatorId: Id): readonly IndicatorResult[] {
  return rowsWhere(db, INDICATOR_RESULTS, 'indicatorId', indicatorId, 'year');
}
