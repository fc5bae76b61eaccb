import { AppError } from '../../../shared/errors.ts';
import type { IndicatorResult } from '../../../shared/schemas/indicator-result.ts';
import type {
  IndicatorDetail,
  ObjectiveDetail,
  ParticipantDetail,
  PhaseDetail,
} from '../../../shared/schemas/objective-detail.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { rowWhere } from '../tables/table.ts';
import { CENTRES, OBJECTIVES } from '../tables/tables.ts';

const NAMES = `
SELECT coalesce((SELECT name FROM councillors WHERE id = @councillorId), '') AS councillor,
  coalesce((SELECT name FROM people WHERE id = @responsibleId), '') AS responsible,
  coalesce((SELECT label FROM listItems WHERE id = @statusId), '') AS status`;

const PHASES = `
SELECT phases.*, coalesce(people.name, '') AS responsible,
  CASE WHEN centres.shortName <> '' THEN centres.shortName ELSE coalesce(centres.longName, '') END AS centre
FROM phases
LEFT JOIN people ON people.id = phases.responsibleId
LEFT JOIN centres ON centres.id = phases.centreId
WHERE phases.objectiveId IN (SELECT value FROM json_each(?)) ORDER BY phases.position, phases.id`;

const INDICATORS = `
SELECT indicators.*, coalesce(listItems.label, '') AS type
FROM indicators LEFT JOIN listItems ON listItems.id = indicators.typeId
WHERE indicators.objectiveId IN (SELECT value FROM json_each(?)) ORDER BY indicators.position, indicators.id`;

const RESULTS = `
SELECT indicatorResults.* FROM indicators JOIN indicatorResults ON indicatorResults.indicatorId = indicators.id
WHERE indicators.objectiveId IN (SELECT value FROM json_each(?)) ORDER BY indicatorResults.year`;

const PARTICIPANTS = `
SELECT participants.*, coalesce(people.name, '') AS name, coalesce(listItems.label, '') AS relation
FROM participants
LEFT JOIN people ON people.id = participants.personId
LEFT JOIN listItems ON listItems.id = participants.relationId
WHERE participants.objectiveId = ? ORDER BY participants.position, participants.id`;

type References = Pick<ObjectiveDetail, 'councillorId' | 'responsibleId' | 'statusId'>;
type Names = Pick<ObjectiveDetail, 'councillor' | 'responsible' | 'status'>;

/** An objective with all its rows and the names they refer to. @throws AppError `not-found`. */
export function readObjectiveDetail(db: ReadableDatabase, id: Id): ObjectiveDetail {
  const objective = rowWhere(db, OBJECTIVES, { id });
  if (objective === null)
    throw new AppError('not-found', "L'obiettivo non c'è più: forse è stato eliminato nel frattempo.");
  const { councillorId, centreId, responsibleId, statusId } = objective;
  const names = prepared<[References], Names>(db, NAMES).get({ councillorId, responsibleId, statusId });
  return {
    ...objective,
    ...(names ?? { councillor: '', responsible: '', status: '' }),
    centre: centreId === null ? null : rowWhere(db, CENTRES, { id: centreId }),
    phases: readPhases(db, id),
    indicators: readIndicators(db, id),
    participants: prepared<[Id], ParticipantDetail>(db, PARTICIPANTS).all(id),
  };
}

/** The phases of an objective in their order, with the names they refer to. */
export function readPhases(db: ReadableDatabase, objectiveId: Id): PhaseDetail[] {
  return readPhasesOf(db, [objectiveId]).get(objectiveId) ?? [];
}

/** The same of many objectives at once, by objective; those without phases are not there. */
export function readPhasesOf(db: ReadableDatabase, objectiveIds: readonly Id[]): ReadonlyMap<Id, PhaseDetail[]> {
  const found = prepared<[string], PhaseDetail>(db, PHASES).all(JSON.stringify(objectiveIds));
  return Map.groupBy(found, (phase) => phase.objectiveId);
}

/** The indicators of an objective in their order, with their results of other years. */
export function readIndicators(db: ReadableDatabase, objectiveId: Id): IndicatorDetail[] {
  return readIndicatorsOf(db, [objectiveId]).get(objectiveId) ?? [];
}

/** The same of many objectives at once, by objective; those without indicators are not there. */
export function readIndicatorsOf(
  db: ReadableDatabase,
  objectiveIds: readonly Id[],
): ReadonlyMap<Id, IndicatorDetail[]> {
  const asked = JSON.stringify(objectiveIds);
  const results = Map.groupBy(
    prepared<[string], IndicatorResult>(db, RESULTS).all(asked),
    (result) => result.indicatorId,
  );
  const found = prepared<[string], Omit<IndicatorDetail, 'results'>>(db, INDICATORS)
    .all(asked)
    .map((indicator) => ({ ...indicator, results: results.get(indicator.id) ?? [] }));
  return Map.groupBy(found, (indicator) => indicator.objectiveId);
}
