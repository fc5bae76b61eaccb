import { type Id, year } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { BLANK_INDICATOR, BLANK_OBJECTIVE, BLANK_PHASE } from '../tables/blank-rows.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow } from '../tables/table.ts';
import { INDICATOR_RESULTS, INDICATORS, OBJECTIVES, PARTICIPANTS, PHASES } from '../tables/tables.ts';
import type { NamedRows } from './named-rows.ts';
import type { SampleObjective } from './sample-objective.ts';

/** Writes one PEG objective of the sample with its participants, phases, indicators and earlier results. */
export function insertSampleObjective(
  db: WritableDatabase,
  source: SampleObjective,
  planId: Id,
  rows: NamedRows,
): void {
  const objectiveId = newId();
  insertRow(db, OBJECTIVES, {
    ...BLANK_OBJECTIVE,
    id: objectiveId,
    planId,
    level: 'PEG',
    parentId: rows.id('objective', source.parent),
    code: source.code,
    year: source.year,
    shortDescription: source.shortDescription,
    title: source.title,
    councillorId: rows.id('councillor', source.councillor),
    centreId: rows.id('centre', source.centre),
    responsibleId: rows.personId(source.responsible),
    implementation: source.implementation,
    progressReport: source.progressReport,
    statusId: rows.id('status', source.status),
  });
  insertParticipants(db, source, objectiveId, rows);
  insertPhases(db, source, objectiveId, rows);
  insertIndicators(db, source, objectiveId, rows);
}

function insertParticipants(db: WritableDatabase, source: SampleObjective, objectiveId: Id, rows: NamedRows): void {
  for (const [position, { name, relation, commitment, period }] of source.participants.entries()) {
    insertRow(db, PARTICIPANTS, {
      id: newId(),
      objectiveId,
      position,
      personId: rows.personId(name),
      relationId: rows.id('relation', relation),
      commitment: commitment ?? null,
      fromDate: period?.start ?? null,
      toDate: period?.end ?? null,
    });
  }
}

function insertPhases(db: WritableDatabase, source: SampleObjective, objectiveId: Id, rows: NamedRows): void {
  for (const [position, phase] of source.phases.entries()) {
    insertRow(db, PHASES, {
      ...BLANK_PHASE,
      id: newId(),
      objectiveId,
      position,
      description: phase.description,
      plannedStart: phase.planned?.start ?? null,
      plannedEnd: phase.planned?.end ?? null,
      actualStart: phase.actual?.start ?? null,
      actualEnd: phase.actual?.end ?? null,
      weight: phase.weight ?? null,
      progress: phase.progress ?? null,
      responsibleId: rows.personId(phase.responsible),
      centreId: phase.centre === undefined ? null : rows.id('centre', phase.centre),
      note: phase.note,
    });
  }
}

function insertIndicators(db: WritableDatabase, source: SampleObjective, objectiveId: Id, rows: NamedRows): void {
  for (const [
    position,
    { type, previous, target = null, result = null, ...indicator },
  ] of source.indicators.entries()) {
    const indicatorId = newId();
    const typeId = rows.id('indicatorType', type);
    insertRow(db, INDICATORS, {
      ...BLANK_INDICATOR,
      id: indicatorId,
      objectiveId,
      position,
      typeId,
      target,
      result,
      ...indicator,
    });
    for (const [resultYear, value] of Object.entries(previous)) {
      insertRow(db, INDICATOR_RESULTS, { id: newId(), indicatorId, year: year.parse(Number(resultYear)), value });
    }
  }
}
