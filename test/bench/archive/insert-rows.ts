import type { WritableDatabase } from '../../../electron/archive/archive.ts';
import { insertIndicatorResult } from '../../../electron/archive/indicator-results.ts';
import { insertIndicator } from '../../../electron/archive/indicators.ts';
import { insertParticipant } from '../../../electron/archive/participants.ts';
import { insertPhase } from '../../../electron/archive/phases.ts';
import { insertObjective } from '../../../electron/archive/tables/objectives.ts';
import type { ObjectiveRows } from './copied-rows.ts';

/** Writes objectives with their rows through the archive's own functions. */
export function insertRows(db: WritableDatabase, copies: readonly ObjectiveRows[]): void {
  for (const copy of copies) {
    insertObjective(db, copy.objective);
    for (const row of copy.participants) insertParticipant(db, row);
    for (const row of copy.phases) insertPhase(db, row);
    for (const row of copy.indicators) insertIndicator(db, row);
    for (const row of copy.results) insertIndicatorResult(db, row);
  }
}
