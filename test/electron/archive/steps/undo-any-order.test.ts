import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive, ReadableDatabase, WritableDatabase } from '../../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { buildSample } from '../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { allRows } from '../../../../electron/archive/tables/table.ts';
import { tableOf } from '../../../../electron/archive/tables/tables.ts';
import type { AnyRow, DocumentTableName } from '../../../../shared/schemas/document-table.ts';
import { TABLE_NAMES, tableNamed } from '../../../../shared/schemas/table-names.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const dates = ['2026-01-01', '2026-12-31'];

/** Values that a field may have, whatever it is: those that its schema takes. */
const candidates = (table: DocumentTableName, field: string, references: readonly string[]): unknown[] => {
  const { shape } = tableNamed(table).schema;
  const schema = shape[field] as { safeParse(value: unknown): { success: boolean } };
  const words = ['MANDATO', 'MISSIONE', 'PEG', 'status', 'indicatorType', 'relation', 'higher', 'lower', 'yesNo'];
  const values = [
    null,
    '',
    'uno',
    'due',
    'tre\nrighe',
    0,
    1,
    2,
    2025,
    2026,
    2030,
    2031,
    2040,
    9_999,
    ...dates,
    ...words,
  ];
  return [...values, ...references].filter((value) => schema.safeParse(value).success);
};

/** Rows that a field may name: all of its table, or of its own. */
function referred(db: ReadableDatabase, table: DocumentTableName, field: string): readonly string[] {
  const { owner, references } = tableNamed(table);
  const target = owner?.field === field ? owner.table : references[field]?.table;
  return target === undefined ? [] : allRows(db, tableOf(target)).map(({ id }) => id);
}

type Lot = (most: number) => number;

/** Numbers from a seed, the same each time. */
function lots(seed: number): Lot {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const drawn = <Value>(lot: Lot, values: readonly Value[]): Value | undefined => values[lot(values.length)];

function someValue(db: ReadableDatabase, table: DocumentTableName, field: string, lot: Lot): unknown {
  return drawn(lot, candidates(table, field, referred(db, table, field))) ?? null;
}

/** One statement on a row of any table: fields together, a new row, one in the place of others, one less. What the file refuses it refuses whole. */
function writeSomething(db: WritableDatabase, lot: Lot): void {
  const table = drawn(lot, TABLE_NAMES) ?? 'plans';
  const { columns, name } = tableOf(table);
  const rows = allRows(db, tableOf(table));
  const row = drawn(lot, rows);
  const kind = lot(6);
  const newRow = (): AnyRow =>
    ({
      ...Object.fromEntries(columns.map((column) => [column, someValue(db, table, column, lot)])),
      id: newId(),
    }) as AnyRow;
  const insert = (how: string, values: AnyRow) =>
    db
      .prepare(`INSERT ${how} INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(columns.map((column) => values[column]));
  try {
    if (kind === 0) insert('', newRow());
    else if (kind === 1 && row !== undefined) insert('OR REPLACE', { ...newRow(), id: row.id });
    else if (kind === 2 && row !== undefined) db.prepare(`DELETE FROM ${name} WHERE id = ?`).run(row.id);
    else if (row !== undefined) {
      const fields = columns.filter((column) => column !== 'id' && lot(2) === 0);
      if (fields.length === 0) return;
      db.prepare(`UPDATE ${name} SET ${fields.map((field) => `${field} = ?`).join(', ')} WHERE id = ?`).run([
        ...fields.map((field) => someValue(db, table, field, lot)),
        row.id,
      ]);
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))) throw error;
  }
}

const UNDO = 3;

const REDO = 4;

test('whatever is written in any table, undo and redo in any order leave the document as it was then', () => {
  const sample = join(temporaryFolder(), 'campione.pegaso');
  buildSample(sample, TEST_AUTHOR);
  const acts = fc.array(fc.tuple(fc.nat(REDO), fc.nat(1_000_000)), { minLength: 8, maxLength: 30 });
  let written = 0;
  fc.assert(
    fc.property(acts, (made) => {
      const path = join(temporaryFolder(), 'prova.pegaso');
      copyFileSync(sample, path);
      const archive: Archive = openArchive(path, TEST_AUTHOR);
      const document = () => JSON.stringify(readArchiveDocument(archive.database));
      const past: string[] = [];
      let future: string[] = [];
      let now = document();
      const travel = (work: typeof undo, from: string[], to: string[]) => {
        const expected = from.pop();
        expect(work(archive) === null).toBe(expected === undefined);
        if (expected === undefined) return;
        to.push(now);
        now = expected;
      };
      for (const [kind, seed] of made) {
        if (kind === UNDO) travel(undo, past, future);
        else if (kind === REDO) travel(redo, future, past);
        else {
          const lot = lots(seed);
          const steps = () => undoState(archive.database).undo;
          inTransaction(archive, `passo ${past.length} ${seed}`, (db) => {
            for (let count = 1 + lot(5); count > 0; count -= 1) writeSomething(db, lot);
          });
          if (steps() !== `passo ${past.length} ${seed}`) continue;
          written += 1;
          past.push(now);
          now = document();
          future = [];
        }
        expect(document()).toBe(now);
      }
      while (past.length > 0) {
        travel(undo, past, future);
        expect(document()).toBe(now);
      }
      expect(verifyArchive(archive)).toEqual([]);
      while (future.length > 0) travel(redo, future, past);
      expect(document()).toBe(now);
      archive.close();
    }),
    { numRuns: 30, seed: 7 },
  );
  expect(written).toBeGreaterThan(100);
});
