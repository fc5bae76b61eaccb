import { AppError } from '../../../shared/errors.ts';
import type { Hundredths, Id } from '../../../shared/schemas/primitives.ts';
import type {
  Scheda,
  SchedaAncestor,
  SchedaIndicator,
  SchedaParticipant,
  SchedaPhase,
} from '../../../shared/schemas/scheda.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

const HEAD = `
SELECT coalesce((SELECT name FROM municipality), '') AS municipality,
  levels.label AS levelLabel, objectives.code AS code, objectives.parentId AS parentId,
  coalesce(objectives.year, plans.firstYear) AS year, objectives.level = 'PEG' OR objectives.year IS NOT NULL AS hasYear,
  coalesce(councillors.name, '') AS councillor,
  CASE WHEN centres.longName <> '' THEN centres.longName ELSE coalesce(centres.shortName, '') END AS centre,
  objectives.title AS title, coalesce(people.name, '') AS responsible,
  objectives.implementation AS implementation, objectives.progressReport AS progressReport,
  coalesce(listItems.label, '') AS status
FROM objectives
JOIN plans ON plans.id = objectives.planId
JOIN levels ON levels.code = objectives.level
LEFT JOIN councillors ON councillors.id = objectives.councillorId
LEFT JOIN centres ON centres.id = objectives.centreId
LEFT JOIN people ON people.id = objectives.responsibleId
LEFT JOIN listItems ON listItems.id = objectives.statusId
WHERE objectives.id = ?`;

const ANCESTOR = `
SELECT levels.label AS levelLabel, objectives.code AS code, objectives.title AS title, objectives.parentId AS parentId
FROM objectives JOIN levels ON levels.code = objectives.level WHERE objectives.id = ?`;

const PARTICIPANTS = `
SELECT coalesce(people.name, '') AS name, coalesce(listItems.label, '') AS relation, commitment, fromDate, toDate
FROM participants
LEFT JOIN people ON people.id = participants.personId
LEFT JOIN listItems ON listItems.id = participants.relationId
WHERE participants.objectiveId = ? ORDER BY participants.position, participants.id`;

const PHASES = `
SELECT description, plannedStart, plannedEnd, actualStart, actualEnd, weight, progress,
  coalesce(people.name, '') AS responsible,
  CASE WHEN centres.shortName <> '' THEN centres.shortName ELSE coalesce(centres.longName, '') END AS centre, note
FROM phases
LEFT JOIN people ON people.id = phases.responsibleId
LEFT JOIN centres ON centres.id = phases.centreId
WHERE phases.objectiveId = ? ORDER BY phases.position, phases.id`;

const INDICATORS = `
SELECT description, coalesce(listItems.label, '') AS type, target, result,
  (SELECT value FROM indicatorResults WHERE indicatorId = indicators.id AND year = @year - 1) AS lastYear,
  (SELECT value FROM indicatorResults WHERE indicatorId = indicators.id AND year = @year - 2) AS yearBefore, note
FROM indicators
LEFT JOIN listItems ON listItems.id = indicators.typeId
WHERE indicators.objectiveId = @objectiveId ORDER BY indicators.position, indicators.id`;

interface HeadRow extends Omit<Scheda, 'year' | 'ancestors' | 'participants' | 'phases' | 'indicators'> {
  readonly parentId: Id | null;
  readonly year: number;
  readonly hasYear: 0 | 1;
}

interface AncestorRow extends SchedaAncestor {
  readonly parentId: Id | null;
}

interface IndicatorRow extends Omit<SchedaIndicator, 'previousResults'> {
  readonly lastYear: Hundredths | null;
  readonly yearBefore: Hundredths | null;
}

/**
 * Everything that the official sheet of an objective prints. The two columns of earlier results are the years before the objective's own,
 * or before the plan's first when it has none. @throws AppError `not-found`.
 */
export function readScheda(db: ReadableDatabase, objectiveId: Id): Scheda {
  const head = prepared<[Id], HeadRow>(db, HEAD).get(objectiveId);
  if (head === undefined)
    throw new AppError('not-found', "L'obiettivo non c'è più: forse è stato eliminato nel frattempo.");
  const { parentId, year, hasYear, ...printed } = head;
  return {
    ...printed,
    year: hasYear === 1 ? year : null,
    ancestors: readAncestors(db, parentId),
    participants: prepared<[Id], SchedaParticipant>(db, PARTICIPANTS).all(objectiveId),
    phases: prepared<[Id], SchedaPhase>(db, PHASES).all(objectiveId),
    indicators: prepared<[{ objectiveId: Id; year: number }], IndicatorRow>(db, INDICATORS)
      .all({ objectiveId, year })
      .map(schedaIndicator),
  };
}

function schedaIndicator({ lastYear, yearBefore, ...printed }: IndicatorRow): SchedaIndicator {
  return { ...printed, previousResults: [lastYear, yearBefore] };
}

/** Far above the four levels that municipalities have. */
const MOST_ANCESTORS = 100;

const tooDeep = () =>
  new AppError(
    'conflict',
    `Ci sono obiettivi collegati l'uno sotto l'altro per più di ${MOST_ANCESTORS} livelli: sistemare a che cosa sono collegati, e riprovare.`,
  );

/**
 * From the top of the tree down. A tree that runs in a ring, which only a damaged archive has, is read once round.
 * @throws AppError `conflict` where more stand above than any sheet prints: each sheet would print them all.
 */
function readAncestors(db: ReadableDatabase, parentId: Id | null): readonly SchedaAncestor[] {
  const ancestors: SchedaAncestor[] = [];
  const seen = new Set<Id>();
  let next = parentId;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    if (seen.size > MOST_ANCESTORS) throw tooDeep();
    const row = prepared<[Id], AncestorRow>(db, ANCESTOR).get(next);
    if (row === undefined) break;
    ancestors.unshift({ levelLabel: row.levelLabel, code: row.code, title: row.title });
    next = row.parentId;
  }
  return ancestors;
}
