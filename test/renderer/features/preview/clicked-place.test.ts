import { expect, test } from 'vitest';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { BLANK_PHASE } from '../../../../electron/archive/tables/blank-rows.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow } from '../../../../electron/archive/tables/table.ts';
import { PHASES } from '../../../../electron/archive/tables/tables.ts';
import { clickedPlace } from '../../../../renderer/features/preview/clicked-place.ts';
import { percentage } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('a printed line leads to its field; of two rows with the same value, to that of the row it is printed beside', () => {
  const { archive, objectiveId, phaseId } = filledArchive();
  const second = newId();
  inTransaction(archive, 'altra fase', (db) =>
    insertRow(db, PHASES, {
      ...BLANK_PHASE,
      id: second,
      objectiveId,
      position: 1,
      note: '',
      description: 'Campagna nelle scuole, con i genitori e i nonni',
      weight: percentage.parse(10_000),
    }),
  );
  const objective = readObjectiveDetail(archive.database, objectiveId);
  archive.close();
  const target = (clicked: string, ...around: string[]) => clickedPlace(objective, clicked, around)?.target ?? null;
  expect(target('2026_A01_01')).toEqual({ entity: 'objective', rowId: objectiveId, field: 'code' });
  // A line of a text that is wrapped in print.
  expect(target('con i genitori  e')).toEqual({ entity: 'phase', rowId: second, field: 'description' });
  expect(target('100,00', 'Peso', 'Campagna nelle scuole,')).toMatchObject({ rowId: second, field: 'weight' });
  expect(target('100,00', 'Raccolta differenziata')).toMatchObject({ rowId: phaseId, field: 'weight' });
  // Words of the sheet itself.
  expect(target('Descrizione fase')).toBeNull();
  expect(target('')).toBeNull();
});
