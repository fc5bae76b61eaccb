import { expect, test, vi } from 'vitest';
import { updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../electron/archive/tables/tables.ts';
import { importPackage } from '../../../../electron/exchange/hand-outs/import-package.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { edit, twoOffices } from '../../../support/offices/two-offices.ts';
import { UNWATCHED } from '../../../support/unwatched.ts';

vi.mock(import('../../../../shared/rules/merge/merge-documents.ts'), async (original) => {
  const real = await original();
  return { ...real, mergeDocuments: vi.fn(real.mergeDocuments) };
});

test.each([null, 'theirs'] as const)('a package is compared with the archive once, conflicts to %s', async (decide) => {
  const { archive, received, objectiveId, back } = await twoOffices();
  edit(received, (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Il titolo loro' }));
  const file = await back(received, 'rientro.pegasoz');
  if (decide !== null) edit(archive, (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'Il titolo mio' }));
  const { path } = archive;
  archive.close();
  vi.mocked(mergeDocuments).mockClear();
  const { changes } = await importPackage(path, file, decide, TEST_AUTHOR, UNWATCHED);
  expect(changes).toBe(1);
  expect(mergeDocuments).toHaveBeenCalledTimes(1);
});
