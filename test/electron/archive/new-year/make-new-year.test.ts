import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { makeNewYear } from '../../../../electron/archive/new-year/make-new-year.ts';
import { proposeNewYear } from '../../../../electron/archive/new-year/propose-new-year.ts';
import { yearLinks } from '../../../../electron/archive/new-year/year-links.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo } from '../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, rowsWhere, rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import {
  CENTRES,
  INDICATORS,
  LIST_ITEMS,
  OBJECTIVES,
  PARTICIPANTS,
  PHASES,
} from '../../../../electron/archive/tables/tables.ts';
import { someObjective } from '../../../support/filled-archive.ts';
import { makeProposed, yearArchive, yearOrder } from '../../../support/year-archive.ts';

test('an objective goes on with its rows, and nothing of the old year changes; undone and done again as one step', () => {
  const { archive, planId, objectiveId, indicatorId, parentId } = yearArchive();
  const db = archive.database;
  const before = readArchiveDocument(db);
  const { year, plan, isNewPlan, objectives } = makeProposed(archive, yearOrder(planId));
  expect([year, plan.id, isNewPlan]).toEqual([2027, planId, false]);
  expect(objectives.map(({ code, continues }) => [code, continues])).toEqual([['2027_A01_01', '2026_A01_01']]);
  const [{ id } = expect.fail()] = objectives;
  const objective = rowWhere(db, OBJECTIVES, { id });
  const source = before.objectives.find((one) => one.id === objectiveId);
  const [open] = before.listItems.filter(({ kind }) => kind === 'status');
  expect(objective).toEqual({
    ...source,
    ...{ id, code: '2027_A01_01', year: 2027, parentId, progressReport: '', changeReason: '', statusId: open?.id },
    continuesId: objectiveId,
  });
  const [first, going] = rowsWhere(db, PHASES, { objectiveId: id });
  expect(first).toMatchObject({ plannedStart: '2027-02-01', plannedEnd: '2027-12-31', weight: 10_000 });
  expect(first).toMatchObject({ actualStart: null, actualEnd: null, progress: null, note: '' });
  expect(going).toMatchObject({ plannedStart: '2026-09-01', plannedEnd: '2027-03-31', actualStart: '2026-09-10' });
  expect(going).toMatchObject({ progress: 2_500, note: 'Cantiere aperto' });
  expect(rowsWhere(db, PARTICIPANTS, { objectiveId: id })).toMatchObject([
    { fromDate: '2027-01-01', toDate: '2027-12-31', commitment: 5_000 },
  ]);
  const [indicator = expect.fail()] = rowsWhere(db, INDICATORS, { objectiveId: id });
  expect(indicator).toMatchObject({ target: 9_000, result: null, note: '', unit: '%', continuesId: indicatorId });
  const made = readArchiveDocument(db);
  expect(
    made.indicatorResults.filter((one) => one.indicatorId === indicator.id).map(({ year, value }) => [year, value]),
  ).toEqual([
    [2025, 8_550],
    [2026, 8_800],
  ]);
  for (const table of ['objectives', 'phases', 'indicators', 'participants', 'indicatorResults'] as const)
    expect(made[table]).toEqual(expect.arrayContaining([...before[table]]));
  expect(yearLinks(db, rowWhere(db, OBJECTIVES, { id: objectiveId }) ?? expect.fail())).toMatchObject({
    before: null,
    after: { code: '2027_A01_01' },
  });
  expect(yearLinks(db, objective ?? expect.fail())).toMatchObject({ before: { code: '2026_A01_01' }, after: null });

  expect(undo(archive)?.label).toBe('Nuovo anno 2027: un obiettivo');
  expect(readArchiveDocument(db)).toEqual(before);
  redo(archive);
  expect(readArchiveDocument(db)).toEqual(made);
  expect(verifyArchive(archive)).toEqual([]);
});

test('beyond its years a vista slides by one, with copies of what stands above, once', () => {
  const { archive, planId } = yearArchive();
  makeProposed(archive, yearOrder(planId));
  const made = makeProposed(archive, yearOrder(planId, 2027));
  expect([made.plan, made.isNewPlan]).toMatchObject([
    { code: 'DUP_2026_2028', name: 'DUP 2026 2028', firstYear: 2026, lastYear: 2028 },
    true,
  ]);
  const { objectives } = readArchiveDocument(archive.database);
  const there = objectives.filter((one) => one.planId === made.plan.id).map(({ code, level }) => [code, level]);
  expect(there).toEqual([
    ['2028_A01_01', 'PEG'],
    ['DUP_10', 'MANDATO'],
  ]);
  expect(objectives.find(({ code }) => code === '2028_A01_01')?.parentId).toBe(
    objectives.find((one) => one.planId === made.plan.id && one.level === 'MANDATO')?.id,
  );
  // The sliding vista is there by now, and what stands above too.
  inTransaction(archive, 'un altro', (db) =>
    insertRow(db, OBJECTIVES, someObjective(planId, { code: '2027_A01_09', year: 2027, title: 'Altro' })),
  );
  expect(makeProposed(archive, yearOrder(planId, 2027))).toMatchObject({
    isNewPlan: false,
    plan: { id: made.plan.id },
  });
  expect(verifyArchive(archive)).toEqual([]);
});

test('what is done or dropped stays, unless somebody says otherwise; a taken code gets the next free number of its centre', () => {
  const { archive, planId, objectiveId } = yearArchive();
  const centreId = newId();
  inTransaction(archive, 'stati', (db) => {
    const status = (label: string) => rowsWhere(db, LIST_ITEMS, { kind: 'status', label })[0]?.id ?? expect.fail(label);
    const statusId = newId();
    insertRow(db, LIST_ITEMS, { id: statusId, kind: 'status', label: 'Annullato dalla Giunta', position: 9 });
    insertRow(db, CENTRES, {
      id: centreId,
      code: 'A01',
      longName: 'AMBIENTE',
      shortName: '',
      parentId: null,
      position: 0,
    });
    updateRow(db, OBJECTIVES, objectiveId, { centreId });
    insertRow(db, OBJECTIVES, someObjective(planId, { code: '2026_A01_02', statusId: status('Concluso') }));
    insertRow(db, OBJECTIVES, someObjective(planId, { code: '2026_A01_03', statusId }));
    insertRow(db, OBJECTIVES, someObjective(planId, { code: '2027_A01_01', year: 2027 }));
  });
  const proposal = proposeNewYear(archive.database, yearOrder(planId));
  expect(proposal.candidates.map(({ code, nextCode, goesOn }) => [code, nextCode, goesOn])).toEqual([
    ['2026_A01_01', '2027_A01_00', true],
    ['2026_A01_02', '2027_A01_02', false],
    ['2026_A01_03', '2027_A01_03', false],
  ]);
  const renewals = proposal.candidates.map(({ id, nextCode: code }) => ({ id, code }));
  expect(makeNewYear(archive, yearOrder(planId), renewals).objectives).toHaveLength(3);
});
