import { expect, test } from 'vitest';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { readScheda } from '../../../../electron/archive/objectives/read-scheda.ts';
import { treeRows } from '../../../../electron/archive/objectives/tree-rows.ts';
import { searchObjectives } from '../../../../electron/archive/search/search-objectives.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { objectiveHistory } from '../../../../electron/archive/steps/objective-history.ts';
import { deleteRow, rowsWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { noting, scannedTables } from '../../../support/query-plans.ts';

test('reading one objective, its history or a search never reads a whole table', () => {
  const { archive, planId, objectiveId } = filledArchive();
  const asked = new Set<string>();
  const db = noting(archive.database, asked);
  readScheda(db, objectiveId);
  readObjectiveDetail(db, objectiveId);
  objectiveHistory(db, objectiveId);
  rowsWhere(db, OBJECTIVES, { planId, code: '2026_A01_01' });
  searchObjectives(db, 'città', 10);
  treeRows(db, planId);
  inTransaction(archive, 'via', (writable) => deleteRow(writable, OBJECTIVES, objectiveId));
  expect(asked.size).toBeGreaterThan(12);
  // The municipality is one row; `found` and `objectiveSearch` are the hits of the full-text index; CONSTANT is no table.
  const small = new Set(['municipality', 'found', 'objectiveSearch', 'CONSTANT']);
  for (const sql of asked)
    expect(
      scannedTables(archive.database, sql).filter((table) => !small.has(table)),
      sql,
    ).toEqual([]);
  archive.close();
});
