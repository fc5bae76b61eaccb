import type { WritableDatabase } from '../../../electron/archive/archive.ts';
import { insertRow } from '../../../electron/archive/tables/table.ts';
import {
  INDICATOR_RESULTS,
  INDICATORS,
  OBJECTIVES,
  PARTICIPANTS,
  PHASES,
} from '../../../electron/archive/tables/tables.ts';
import type { ObjectiveRows } from './copied-rows.ts';

/** Writes objectives with their rows through the archive's own functions. */
export function insertRows(db: WritableDatabase, copies: readonly ObjectiveRows[]): void {
  for (const copy of copies) {
    insertRow(db, OBJECTIVES, copy.objective);
    for (const row of copy.participants) insertRow(db, PARTICIPANTS, row);
    for (const row of copy.phases) insertRow(db, PHASES, row);
    for (const row of copy.indicators) insertRow(db, INDICATORS, row);
    for (const row of copy.results) insertRow(db, INDICATOR_RESULTS, row);
  }
}
