import { expect, onTestFinished, test } from 'vitest';
import type { ReadableDatabase, WritableDatabase } from '../../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { redo, undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import { PLANS } from '../../../../electron/archive/tables/tables.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

/* Rows of every table of the catalogue, written any way that SQL knows, go back and forth by the log alone. */

test('years of a plan that are bound to each other are taken back together, and done again', () => {
  const { archive, planId } = filledArchive();
  onTestFinished(() => archive.close());
  const years = () => {
    const { firstYear, lastYear } = rowWhere(archive.database, PLANS, { id: planId }) ?? {};
    return [firstYear, lastYear];
  };
  inTransaction(archive, 'anni', (db) => updateRow(db, PLANS, planId, { firstYear: 2030, lastYear: 2032 }));
  undo(archive);
  expect(years()).toEqual([2025, 2027]);
  redo(archive);
  expect(years()).toEqual([2030, 2032]);
  undo(archive);
  expect(undoState(archive.database)).toEqual({ undo: 'primi dati', redo: 'anni' });
});

/** Field, old and new value of each change of the last step. */
const lastChanges = (db: ReadableDatabase): readonly unknown[][] =>
  db
    .prepare<[], unknown[]>(
      'SELECT field, oldValue, newValue FROM changes WHERE step = (SELECT max(step) FROM changes) ORDER BY number',
    )
    .raw()
    .all();

test('a row written more than once in a step goes back the way it came', () => {
  const { archive, planId } = filledArchive();
  onTestFinished(() => archive.close());
  const before = readArchiveDocument(archive.database);
  const write = (db: WritableDatabase, fields: { firstYear?: number; lastYear?: number; name?: string }) =>
    updateRow(db, PLANS, planId, fields);
  inTransaction(archive, 'avanti', (db) => {
    write(db, { firstYear: 2030, lastYear: 2035 });
    write(db, { firstYear: 2031 });
    write(db, { firstYear: 2040, lastYear: 2041, name: 'x' });
    write(db, { lastYear: 2042 });
    write(db, { lastYear: 2040 });
  });
  const after = readArchiveDocument(archive.database);
  const written = lastChanges(archive.database);
  undo(archive);
  expect(readArchiveDocument(archive.database)).toEqual(before);
  // Each statement was taken back by itself, also where two wrote the same field one after the other.
  const back = written.map(([field, from, to]) => [field, to, from]);
  expect(lastChanges(archive.database).toSorted()).toEqual(back.toSorted());
  redo(archive);
  expect(readArchiveDocument(archive.database)).toEqual(after);
});

test('a step that came back to where it began is one step of undo, and not in the way of those before it', () => {
  const { archive, planId } = filledArchive();
  onTestFinished(() => archive.close());
  inTransaction(archive, 'nome', (db) => updateRow(db, PLANS, planId, { name: 'Altro' }));
  inTransaction(archive, 'andata e ritorno', (db) => {
    updateRow(db, PLANS, planId, { firstYear: 2030, lastYear: 2031 });
    updateRow(db, PLANS, planId, { firstYear: 2025, lastYear: 2027 });
  });
  undo(archive);
  expect(undoState(archive.database)).toEqual({ undo: 'nome', redo: 'andata e ritorno' });
  undo(archive);
  expect(rowWhere(archive.database, PLANS, { id: planId })?.name).toBe('DUP 2025 2027');
});
