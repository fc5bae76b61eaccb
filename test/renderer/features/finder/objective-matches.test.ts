import { expect, test } from 'vitest';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { objectiveMatches } from '../../../../renderer/features/finder/objective-matches.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('matches lead to the field of the objective, or to the cell of its row, as it is shown', () => {
  const { archive, objectiveId, phaseId, indicatorId } = filledArchive();
  const objective = readObjectiveDetail(archive.database, objectiveId);
  archive.close();
  expect(objectiveMatches(objective, 'citta')).toMatchObject([
    { tab: 'dati', place: 'Descrizione estesa', target: { entity: 'objective', rowId: objectiveId, field: 'title' } },
  ]);
  expect(objectiveMatches(objective, '100,00')).toMatchObject([
    { tab: 'fasi', place: 'Fase 1, peso', target: { entity: 'phase', rowId: phaseId, field: 'weight' } },
  ]);
  expect(objectiveMatches(objective, 'percepita')).toMatchObject([
    { tab: 'indicatori', place: 'Indicatore 1, descrizione', target: { entity: 'indicator', rowId: indicatorId } },
  ]);
  expect(objectiveMatches(objective, 'assente')).toEqual([]);
});
