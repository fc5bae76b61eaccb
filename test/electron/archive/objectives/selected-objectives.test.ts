import { expect, test } from 'vitest';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('of what is selected, only those that were named', () => {
  const { archive, objectiveId } = filledArchive();
  const select = (selection: Parameters<typeof selectedObjectives>[1]) =>
    selectedObjectives(archive.database, selection);
  expect(select({ only: [objectiveId] })).toEqual([objectiveId]);
  expect(select({ only: [newId()] })).toEqual([]);
  expect(select({ only: [objectiveId], level: 'MISSIONE' })).toEqual([]);
  archive.close();
});
