import { expect, test } from 'vitest';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { watchFindings } from '../../../../electron/archive/findings/findings-watch.ts';
import { bringHistory, differingHistory } from '../../../../electron/archive/new-year/earlier-results.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo } from '../../../../electron/archive/steps/undo.ts';
import { deleteRow, rowsWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { INDICATOR_RESULTS, INDICATORS, OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { hundredths, isoDate } from '../../../../shared/schemas/primitives.ts';
import { makeProposed, yearArchive, yearOrder } from '../../../support/year-archive.ts';

const TODAY = isoDate.parse('2027-03-01');

test('an old result typed after the new year was made is found, told on both years alike, and brought over in one step', () => {
  const { archive, planId, objectiveId, indicatorId } = yearArchive();
  const db = archive.database;
  makeProposed(archive, yearOrder(planId));
  const watch = watchFindings(db);
  /** What is told of the history of the new year, whether worked out anew or from what was known. */
  const told = () => {
    const found = checkArchive(db, TODAY);
    expect(watch.of({}, TODAY)).toEqual(found);
    return found
      .filter(({ kind }) => kind === 'history-differs')
      .map(({ objectiveCode, message }) => [objectiveCode, message]);
  };
  const result = (value: number | null) =>
    inTransaction(archive, 'risultato', (to) =>
      updateRow(to, INDICATORS, indicatorId, { result: value === null ? null : hundredths.parse(value) }),
    );
  expect(told()).toEqual([]);
  result(9_100);
  expect(told()).toEqual([
    ['2027_A01_01', expect.stringContaining('il valore del 2026 qui è 88,00, ma alla fine del 2026 era 91,00.')],
  ]);
  // A blank result says nothing of the year: what was brought over stays.
  result(null);
  expect(told()).toEqual([]);
  result(9_100);

  const behind = differingHistory(db, planId, 2027);
  inTransaction(archive, 'valori', (to) => bringHistory(to, behind));
  expect(told()).toEqual([]);
  const [indicator = expect.fail()] = rowsWhere(db, INDICATORS, { continuesId: indicatorId });
  const history = () =>
    rowsWhere(db, INDICATOR_RESULTS, { indicatorId: indicator.id }).map(({ year, value }) => [year, value]);
  expect(history()).toEqual([
    [2025, 8_550],
    [2026, 9_100],
  ]);
  undo(archive);
  expect(told()).toHaveLength(1);

  // A year that is blank is filled.
  inTransaction(archive, 'vuoto', (to) => {
    const [row = expect.fail()] = rowsWhere(to, INDICATOR_RESULTS, { indicatorId: indicator.id, year: 2026 });
    deleteRow(to, INDICATOR_RESULTS, row.id);
  });
  expect(told()).toEqual([['2027_A01_01', expect.stringContaining('il valore del 2026 qui manca, ma')]]);
  inTransaction(archive, 'valori', (to) => bringHistory(to, differingHistory(to, planId, 2027)));
  expect(history()).toContainEqual([2026, 9_100]);

  // A source of another year than the one before, or that is no more, says nothing.
  result(5_000);
  expect(told()).toHaveLength(1);
  inTransaction(archive, 'altro anno', (to) => updateRow(to, OBJECTIVES, objectiveId, { year: 2025 }));
  expect(told()).toEqual([]);
  undo(archive);
  inTransaction(archive, 'eliminato', (to) => deleteRow(to, OBJECTIVES, objectiveId));
  expect(told()).toEqual([]);
});
