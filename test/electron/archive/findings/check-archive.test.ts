import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { checkArchive } from '../../../../electron/archive/findings/check-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { insertRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PEOPLE, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { objective } from '../../../../shared/schemas/objective.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { objectiveLike, testId } from '../../../support/objective-details.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const archiveRow = objective.strip();

test('the findings of objectives come by code, those of the whole archive last', () => {
  const path = join(temporaryFolder(), 'a.pegaso');
  const archive = createArchive(path, { who: 'prova', now: () => new Date(0) });
  const planId = testId();
  const upper = { id: testId(), name: 'RIVA PAOLO' };
  const lower = { id: testId(), name: 'Riva Paolo' };
  const unused = { id: testId(), name: 'PAOLO RIVA' };
  inTransaction(archive, 'Prova', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2020_2022', name: 'DUP 2020 2022', firstYear: 2020, lastYear: 2022 });
    for (const row of [upper, lower, unused]) insertRow(db, PEOPLE, row);
    for (const [code, responsibleId] of [
      ['2020_B01_00', upper.id],
      ['2020_A01_00', lower.id],
      ['2020_A01_00', upper.id],
    ]) {
      insertRow(
        db,
        OBJECTIVES,
        archiveRow.parse({ ...objectiveLike({ planId, code, responsibleId, centreId: null }) }),
      );
    }
  });
  const findings = checkArchive(archive.database, isoDate.parse('2021-02-01'));
  archive.close();

  const each = ['centre-unknown', 'no-phase', 'no-indicator'];
  expect(findings.map(({ kind, objectiveCode }) => [objectiveCode, kind])).toEqual([
    ...each.map((kind) => ['2020_A01_00', kind]),
    ...['duplicate-code', ...each].map((kind) => ['2020_A01_00', kind]),
    ...each.map((kind) => ['2020_B01_00', kind]),
    [null, 'person-spelling'],
  ]);
  expect(findings.at(-1)).toMatchObject({ rowId: lower.id });
  expect(findings.at(-1)?.message).not.toContain('PAOLO RIVA');
});
