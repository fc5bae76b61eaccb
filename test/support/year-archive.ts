import { onTestFinished } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { type MadeYear, makeNewYear } from '../../electron/archive/new-year/make-new-year.ts';
import {
  type NewYearOrder,
  proposedRenewals,
  proposeNewYear,
} from '../../electron/archive/new-year/propose-new-year.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { BLANK_PHASE } from '../../electron/archive/tables/blank-rows.ts';
import { newId } from '../../electron/archive/tables/new-id.ts';
import { insertRow, rowsWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { INDICATORS, LIST_ITEMS, OBJECTIVES, PARTICIPANTS, PHASES } from '../../electron/archive/tables/tables.ts';
import { hundredths, type Id, isoDate, percentage } from '../../shared/schemas/primitives.ts';
import { filledArchive, someObjective } from './filled-archive.ts';

const day = isoDate.parse.bind(isoDate);

/** An archive with an objective of 2026 with a phase of the year, one beyond it, a participant, a result, and a parent; closed when the test has finished. */
export function yearArchive() {
  const filled = filledArchive();
  const { archive, planId, objectiveId, phaseId, indicatorId } = filled;
  onTestFinished(() => archive.close());
  const parentId = newId();
  inTransaction(archive, 'un anno', (db) => {
    insertRow(db, OBJECTIVES, someObjective(planId, { id: parentId, level: 'MANDATO', code: 'DUP_10', year: null }));
    updateRow(db, OBJECTIVES, objectiveId, {
      parentId,
      statusId: rowsWhere(db, LIST_ITEMS, { kind: 'status' })[1]?.id ?? null,
      progressReport: 'Quasi finito.',
      changeReason: 'Gara deserta.',
      weight: hundredths.parse(200),
    });
    updateRow(db, PHASES, phaseId, {
      plannedStart: day('2026-02-01'),
      plannedEnd: day('2026-12-31'),
      actualStart: day('2026-02-03'),
      progress: percentage.parse(4_000),
      note: 'In corso',
    });
    insertRow(db, PHASES, {
      ...BLANK_PHASE,
      id: newId(),
      objectiveId,
      position: 1,
      description: 'Lavori',
      plannedStart: day('2026-09-01'),
      plannedEnd: day('2027-03-31'),
      actualStart: day('2026-09-10'),
      progress: percentage.parse(2_500),
      note: 'Cantiere aperto',
    });
    insertRow(db, PARTICIPANTS, {
      id: newId(),
      objectiveId,
      position: 0,
      personId: null,
      relationId: null,
      commitment: percentage.parse(5_000),
      fromDate: day('2026-01-01'),
      toDate: day('2026-12-31'),
    });
    updateRow(db, INDICATORS, indicatorId, { result: hundredths.parse(8_800), note: 'Sondaggio', unit: '%' });
  });
  return { ...filled, parentId };
}

/** From 2026 into the vista that follows, where nothing else is said. */
export const yearOrder = (planId: Id, from = 2026, toPlan: string | null = null): NewYearOrder => ({
  planId,
  from,
  toPlan,
});

/** Makes the year after of all that goes on by itself. */
export function makeProposed(archive: Archive, asked: NewYearOrder): MadeYear {
  return makeNewYear(archive, asked, proposedRenewals(proposeNewYear(archive.database, asked)));
}
