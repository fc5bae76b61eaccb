import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { connectionOf } from '../../electron/archive/connection/connection.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What turns the order of everything round: after it, no row stands where it was written. */
const STIRRED = [
  ...['phases', 'indicators', 'participants', 'centres', 'listItems'].map(
    (table) => `UPDATE ${table} SET position = 90 - position`,
  ),
  // Positions that are taken twice, as an import may leave them: the identity decides.
  'UPDATE phases SET position = position / 2',
  "UPDATE objectives SET code = '2026_A01_01' WHERE code IN ('2026_A01_02', '2026_B01_01')",
  "UPDATE levels SET position = 3 - position WHERE code <> ''",
  "UPDATE people SET name = 'Ä ' || name WHERE rowid % 2 = 0",
];

/** The sample with its rows turned round, in several steps, some of which write one field more than once. */
export function stirredArchive(): Archive {
  let clock = Date.parse('2026-03-01T09:00:00Z');
  const author = { who: 'Prova', now: () => new Date(clock) };
  const path = join(temporaryFolder(), 'esempio.pegaso');
  buildSample(path, author);
  const archive = openArchive(path, author);
  onTestFinished(() => archive.close());
  for (const sql of STIRRED) {
    clock += 26 * 3_600_000;
    inTransaction(archive, `passo ${clock}`, (db) => void db.prepare(sql).run());
  }
  return archive;
}

/** Does something while SQLite gives rows for which no order is asked the other way round. */
export function turnedRound<T>(archive: Archive, work: () => T): T {
  const connection = connectionOf(archive.database);
  connection.pragma('reverse_unordered_selects = ON');
  try {
    return work();
  } finally {
    connection.pragma('reverse_unordered_selects = OFF');
  }
}
