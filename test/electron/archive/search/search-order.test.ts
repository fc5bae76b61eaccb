import { expect, test } from 'vitest';
import { INDICATOR_KIND } from '../../../../electron/archive/edits/indicator-kind.ts';
import { insertRows, moveRows, orderedRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { searchDocument } from '../../../../electron/archive/search/search-index.ts';
import { searchObjectives } from '../../../../electron/archive/search/search-objectives.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { turnedRound } from '../../../support/stirred-archive.ts';

test('a search shows phases and indicators in the order in which they are printed, however they were written', () => {
  const { archive, objectiveId } = filledArchive();
  const { database } = archive;
  inTransaction(archive, 'righe', (db) => {
    for (const description of ['Seconda gara', 'Prima gara']) {
      insertRows(db, PHASE_KIND, objectiveId, 0, [{ description }]);
      insertRows(db, INDICATOR_KIND, objectiveId, 0, [{ description }]);
    }
  });
  inTransaction(archive, 'in fondo', (db) => {
    const [phase] = orderedRows(db, PHASE_KIND.table, objectiveId);
    const [indicator] = orderedRows(db, INDICATOR_KIND.table, objectiveId);
    if (phase !== undefined) moveRows(db, PHASE_KIND, objectiveId, [phase.id], 2);
    if (indicator !== undefined) moveRows(db, INDICATOR_KIND, objectiveId, [indicator.id], 2);
  });
  const shown = () =>
    searchObjectives(database, 'gara', 1)[0]?.snippets.map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
  const printed = ['Seconda gara Raccolta differenziata Prima gara', 'Seconda gara Qualità percepita Prima gara'];
  expect(shown()).toEqual(printed);
  expect(turnedRound(archive, shown)).toEqual(printed);
  expect(searchDocument(database, 1).phases).toMatch(/^Seconda.*\n.*\nRaccolta/u);
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});
