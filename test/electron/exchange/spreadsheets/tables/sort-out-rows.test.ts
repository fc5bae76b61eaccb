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

test.each([
  ['Totale', 'di riga'],
  ['TOTALI:', ''],
  ['', 'Sub-totale A'],
  ['Subtotale', '12'],
  ['Tot.', ''],
  ['media complessiva', '3'],
  ['Somma parziale .', ''],
])('«%s» «%s» is a total', (...texts) => {
  expect(leftOut(texts)).toEqual([2]);
});

test.each([
  ['Totalizzatore', ''],
  ['Media struttura', 'di vendita'],
  ['A', 'Totale'],
  ['2026_A01_01', ''],
])('«%s» «%s» is none', (...texts) => {
  expect(leftOut([...texts, 'x'])).toEqual([]);
});

test('notes and titles of parts stand alone in their row, and a known code is always of a row', () => {
  const titles = [
    ['Settore Tecnico', '', ''],
    ['AREA', '', ''],
    ['', 'Fonte: uffici', ''],
    ['', '', '* stima'],
    ['', '(1) stima', ''],
  ];
  expect(leftOut(...titles)).toEqual([2, 3, 4, 5, 6]);
  expect(
    leftOut(['', 'Rifare i codici', ''], ['A1', '', ''], ['', 'Fonti', 'x'], ['AREA', 'x', ''], ['', '', '']),
  ).toEqual([]);
  expect(leftOut(['2026_A01_01', '', ''], [' 2026_A01_01 ', '', ''])).toEqual([]);
  expect(leftOut(['  ', ' Totale ', ''])).toEqual([2]);
});

test('a row that is left out is shown as far as it is of use, without its blank cells', () => {
  const shown = (...texts: readonly string[]) =>
    sortOutRows([{ number: 9, cells: texts.map(cell) }] as never, columns, HEADS, known).leftOut;
  expect(shown('Totale', '  ', 'di\n tutto')).toEqual([{ row: 9, text: 'Totale di tutto' }]);
  expect(shown(`Totale ${'x'.repeat(53)}`)[0]?.text).toBe(`Totale ${'x'.repeat(53)}`);
  expect(shown(`Totale ${'x'.repeat(54)}`)[0]?.text).toBe(`Totale ${'x'.repeat(53)}…`);
  expect(shown(`Totale ${'x'.repeat(52)} yz`)[0]?.text).toBe(`Totale ${'x'.repeat(52)}…`);
});
