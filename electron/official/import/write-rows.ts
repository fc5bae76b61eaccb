import { cleanValue } from '../../../shared/format/clean-text.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { Hundredths, Id } from '../../../shared/schemas/primitives.ts';
import type { Scheda, SchedaIndicator } from '../../../shared/schemas/scheda.ts';
import type { WritableDatabase } from '../../archive/archive.ts';
import { BLANK_INDICATOR, BLANK_PHASE } from '../../archive/tables/blank-rows.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { deleteRow, insertRow, updateRow } from '../../archive/tables/table.ts';
import { INDICATOR_RESULTS, INDICATORS, PARTICIPANTS, PHASES } from '../../archive/tables/tables.ts';
import type { ArchiveNames } from './archive-names.ts';
import { matchedRows } from './matched-rows.ts';

/** The rows that an objective has in the archive. */
export type ArchivedRows = Pick<ObjectiveDetail, 'participants' | 'phases' | 'indicators'>;

/** The rows of an objective that the archive does not have yet. */
export const NO_ROWS: ArchivedRows = { participants: [], phases: [], indicators: [] };

/**
 * Writes the rows of a scheda: those of the archive that match stay themselves and are changed, the others come and go. What
 * the sheet does not print (direction and weight of an indicator, results of other years) is left as it is.
 * @param year the objective's own, whose two previous years head the earlier results.
 */
export function writeRows(
  db: WritableDatabase,
  names: ArchiveNames,
  objectiveId: Id,
  archived: ArchivedRows,
  scheda: Scheda,
  year: number,
): void {
  writeParticipants(db, names, objectiveId, archived, scheda);
  writePhases(db, names, objectiveId, archived, scheda);
  const indicators = matchedRows(archived.indicators, scheda.indicators, ({ description }) => cleanValue(description));
  for (const { id } of indicators.gone) deleteRow(db, INDICATORS, id);
  for (const [position, { old, row }] of indicators.pairs.entries()) {
    const { description, target, result, note } = row;
    const printed = { position, description, typeId: names.listItem('indicatorType', row.type), target, result, note };
    const id = old?.id ?? newId();
    if (old === null) insertRow(db, INDICATORS, { ...BLANK_INDICATOR, id, objectiveId, ...printed });
    else updateRow(db, INDICATORS, id, printed);
    writeResults(db, id, old?.results ?? [], row.previousResults, year);
  }
}

function writeParticipants(
  db: WritableDatabase,
  names: ArchiveNames,
  objectiveId: Id,
  archived: ArchivedRows,
  scheda: Scheda,
): void {
  const { pairs, gone } = matchedRows(archived.participants, scheda.participants, ({ name }) => cleanValue(name));
  for (const { id } of gone) deleteRow(db, PARTICIPANTS, id);
  for (const [position, { old, row }] of pairs.entries()) {
    const { name, relation, commitment, fromDate, toDate } = row;
    const [personId, relationId] = [names.person(name), names.listItem('relation', relation)];
    const printed = { position, personId, relationId, commitment, fromDate, toDate };
    if (old === null) insertRow(db, PARTICIPANTS, { id: newId(), objectiveId, ...printed });
    else updateRow(db, PARTICIPANTS, old.id, printed);
  }
}

function writePhases(
  db: WritableDatabase,
  names: ArchiveNames,
  objectiveId: Id,
  archived: ArchivedRows,
  scheda: Scheda,
): void {
  const { pairs, gone } = matchedRows(archived.phases, scheda.phases, ({ description }) => cleanValue(description));
  for (const { id } of gone) deleteRow(db, PHASES, id);
  for (const [position, { old, row }] of pairs.entries()) {
    const { responsible, centre, ...own } = row;
    const printed = { position, ...own, responsibleId: names.person(responsible), centreId: names.phaseCentre(centre) };
    if (old === null) insertRow(db, PHASES, { ...BLANK_PHASE, id: newId(), objectiveId, ...printed });
    else updateRow(db, PHASES, old.id, printed);
  }
}

function writeResults(
  db: WritableDatabase,
  indicatorId: Id,
  archived: readonly { readonly id: Id; readonly year: number; readonly value: Hundredths }[],
  previousResults: SchedaIndicator['previousResults'],
  ownYear: number,
): void {
  for (const [back, value] of previousResults.entries()) {
    const year = ownYear - 1 - back;
    const old = archived.find((result) => result.year === year);
    if (value === null) {
      if (old !== undefined) deleteRow(db, INDICATOR_RESULTS, old.id);
    } else if (old === undefined) insertRow(db, INDICATOR_RESULTS, { id: newId(), indicatorId, year, value });
    else updateRow(db, INDICATOR_RESULTS, old.id, { value });
  }
}
