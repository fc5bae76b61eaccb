import { expect, test } from 'vitest';
import { INDICATOR_KIND } from '../../../../electron/archive/edits/indicator-kind.ts';
import { insertRows, orderedRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('an indicator weighs 1,00 and is better when higher until someone says otherwise', () => {
  const { archive, objectiveId } = filledArchive();
  inTransaction(archive, 'nuovo', (db) => insertRows(db, INDICATOR_KIND, objectiveId, 0, [{ description: 'Nuovo' }]));
  const [made] = orderedRows(archive.database, INDICATOR_KIND.table, objectiveId);
  expect(made).toMatchObject({ description: 'Nuovo', weight: 100, direction: 'higher', target: null, result: null });
  archive.close();
});
