import { expect, test } from 'vitest';
import {
  importDoubts,
  importDoubtsOf,
  insertImportDoubts,
} from '../../../../electron/archive/findings/import-doubts.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { isoInstant } from '../../../../shared/schemas/primitives.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('doubts come in the order in which they were written, whatever rows they are about', () => {
  const { archive, objectiveId } = filledArchive();
  const rows = [newId(), newId(), newId()];
  const doubts = [1, 2, 0].map((at) => ({
    ...{ id: newId(), objectiveId, entity: 'phase', rowId: rows[at] ?? newId(), field: null, file: 'a.txt' },
    ...{ place: 'pagina 1', message: `dubbio ${at}`, readAt: isoInstant.parse('2026-03-01T09:00:00.000Z') },
  }));
  const write = () => inTransaction(archive, 'importazione', (db) => insertImportDoubts(db, doubts as never, 'there'));
  write();
  const messages = ['dubbio 1', 'dubbio 2', 'dubbio 0'];
  expect(importDoubts(archive.database).map(({ message }) => message)).toEqual(messages);
  expect(importDoubtsOf(archive.database, objectiveId).map(({ message }) => message)).toEqual(messages);
  // Those that are there already are left out.
  write();
  expect(importDoubts(archive.database)).toHaveLength(3);
  archive.close();
});
