import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Archive, WritableDatabase } from '../archive.ts';
import { keepSnapshot } from '../reviews/snapshots.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow, rowsWhere, rowWhere, updateRow } from '../tables/table.ts';
import { INDICATORS, OBJECTIVES, PHASES } from '../tables/tables.ts';
import { type Adoption, prepareVersion } from '../versions/approve-version.ts';
import { PLAN_VERSIONS } from '../versions/plan-versions.ts';
import { foundation } from './foundation.ts';
import type { SampleVersions } from './sample-versions.ts';

/** Takes the plan back to what was first approved. @returns what varies it, and says why. */
export function asApproved(archive: Archive, { objectives }: SampleVersions['variation']) {
  const db = archive.database;
  const varied = Object.entries(objectives).map(([code, { reason, phases, indicators }]) => {
    const { id } = found(rowWhere(db, OBJECTIVES, { code }), code);
    const of = (description: string) => ({ objectiveId: id, description });
    return {
      id,
      reason,
      phases: Object.entries(phases).map(([text, before]) => ({
        ...found(rowWhere(db, PHASES, of(text)), text),
        before,
      })),
      indicators: Object.entries(indicators).map(([text, before]) => {
        return { ...found(rowWhere(db, INDICATORS, of(text)), text), before };
      }),
    };
  });
  foundation(archive, 'Piano approvato di esempio', (writable) => {
    for (const { phases, indicators } of varied) {
      for (const { id, before } of phases) updateRow(writable, PHASES, id, before);
      for (const { id, before } of indicators) updateRow(writable, INDICATORS, id, before);
    }
  });
  return {
    vary: (writable: WritableDatabase): void => {
      for (const { id: objectiveId, reason, phases, indicators } of varied) {
        updateRow(writable, OBJECTIVES, objectiveId, { changeReason: reason });
        for (const { id, plannedEnd } of phases) updateRow(writable, PHASES, id, { plannedEnd });
        for (const { id, target } of indicators) updateRow(writable, INDICATORS, id, { target });
      }
    },
  };
}

/** Adopts the plan as it stands, on the day of its act. */
export function adopt(archive: Archive, adoption: Adoption): void {
  const { planId, year, date, act } = adoption;
  const { mark, ...frozen } = prepareVersion(archive.database, adoption);
  foundation(archive, 'Adozione di esempio', (db) => {
    const version = { id: newId(), planId, year, date, act, snapshotId: newId(), seenChange: mark };
    keepSnapshot(db, version.snapshotId, date, frozen);
    insertRow(db, PLAN_VERSIONS, version);
    for (const { id, changeReason } of rowsWhere(db, OBJECTIVES, { planId, year }))
      if (changeReason !== '') updateRow(db, OBJECTIVES, id, { changeReason: '' });
  });
}

function found<Row extends { readonly id: Id }>(row: Row | null, name: string): Row {
  if (row === null) throw new Error(`The sample has no ${name}`);
  return row;
}
