import { expect, test } from 'vitest';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { searchObjectives } from '../../../../electron/archive/search/search-objectives.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { stirredArchive } from '../../../support/stirred-archive.ts';

test('of more hits than are asked for the nearest come, wherever they stand in the archive', () => {
  const archive = stirredArchive();
  const ids = selectedObjectives(archive.database, {});
  const rowids = archive.database.prepare<[], string>('SELECT id FROM objectives ORDER BY number').pluck().all();
  const last = rowids.at(-1);
  inTransaction(archive, 'parole', (db) => {
    db.prepare("UPDATE objectives SET progressReport = 'zafferano, tra molte altre parole che qui si leggono'").run();
    db.prepare("UPDATE objectives SET title = 'Zafferano' WHERE id = ?").run(last);
  });
  expect(searchObjectives(archive.database, 'zafferano', 100)).toHaveLength(ids.length);
  expect(searchObjectives(archive.database, 'zafferano', 3)).toHaveLength(3);
  expect(searchObjectives(archive.database, 'zafferano', 3)[0]?.id).toBe(last);
});
