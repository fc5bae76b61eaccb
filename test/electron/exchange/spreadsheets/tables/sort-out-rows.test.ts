import { expect, test } from 'vitest';
import { sortOutRows } from '../../../../../electron/exchange/spreadsheets/tables/sort-out-rows.ts';

const HEADS = ['Codice', 'Titolo', 'Note'];
const columns = ['code', 'title', 'notes'].map((field, column) => ({ column, field: { field } }) as never);
const known = { knows: (code: string) => code === '2026_A01_01' } as never;
const cell = (text: string) => (text === '' ? { kind: 'blank' } : { kind: 'text', text });

/** The rows that are none of a table, by their first words. */
const leftOut = (...rows: readonly (readonly string[])[]) =>
  sortOutRows(
    rows.map((texts, at) => ({ number: at + 2, cells: texts.map(cell) })) as never,
    columns,
    HEADS,
    known,
  ).leftOut.map(({ row }) => row);

test('heads that come again are no row, and a row that has one of their words is one', () => {
  expect(leftOut(['Codice', 'Titolo', 'Note'], ['CODICE', 'Titolo', ''])).toEqual([2, 3]);
  expect(leftOut(['Codice', 'Rifare i codici', ''], ['2026_B01_01', 'Titolo', 'Note'])).toEqual([]);
});
