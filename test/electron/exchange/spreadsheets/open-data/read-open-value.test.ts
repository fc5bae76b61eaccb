import { expect, test } from 'vitest';
import type { Cell } from '../../../../../electron/exchange/spreadsheets/cells/cell.ts';
import { readOpenValue } from '../../../../../electron/exchange/spreadsheets/open-data/read-open-value.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const DAY = isoDate.parse('2026-03-01');

/** What a cell says in a column of a type; why not, where it says nothing. */
function said(type: string, cell: Cell | undefined, nullable = false) {
  const read = readOpenValue({ head: 'x', title: 'X', type, nullable } as never, cell, (escaped) =>
    escaped.replace(/^'/u, ''),
  );
  return read.ok ? read.value : read.message;
}
const all = (type: string, ...texts: readonly string[]) => texts.map((one) => said(type, text(one)));

test('numbers are written with a point and up to two decimals, and zero has no sign', () => {
  expect(all('hundredths', '12.5', '-12.05', '7', ' 0.10 ')).toEqual([1_250, -1_205, 700, 10]);
  expect([
    Object.is(said('hundredths', text('-0.00')), 0),
    said('hundredths', { kind: 'number', number: 1.25, percent: false }),
  ]).toEqual([true, 125]);
  expect(all('hundredths', '12,5', '1.234', 'x')).toEqual(
    Array(3).fill(expect.stringContaining('non è un numero con il punto')),
  );
  expect(all('integer', ' 12 ', '-3', '1.5', 'x')).toEqual([
    12,
    -3,
    '«1.5» non è un numero intero.',
    '«x» non è un numero intero.',
  ]);
});

test('days, yes and no, and identities are read as a program or a person writes them', () => {
  expect([...all('date', '2026-03-01', '01/03/2026'), said('date', { kind: 'date', date: DAY })]).toEqual([
    DAY,
    DAY,
    DAY,
  ]);
  expect(said('date', text('31/02/2026'))).toContain('31/02/2026');
  expect([...all('boolean', 'TRUE', ' false '), said('boolean', { kind: 'boolean', value: true })]).toEqual([
    true,
    false,
    true,
  ]);
  expect(all('boolean', 'sì')).toEqual(['«sì» non è true né false.']);
  expect([...all('id', ' a '), ...all('reference', ' b ')]).toEqual(['a', 'b']);
});

test('a blank is one where it may be, an empty text where there is text, and missed elsewhere', () => {
  for (const blank of [undefined, text('')]) {
    expect([said('integer', blank, true), said('text', blank), said('id', blank)]).toEqual([
      ...[null, '', 'manca, ed è necessario.'],
    ]);
  }
  expect([said('text', text(' ')), said('text', text("'=a"))]).toEqual([' ', '=a']);
  const cells: readonly Cell[] = [{ kind: 'uncomputed' }, { kind: 'error', code: '#N/D' }];
  expect(cells.map((cell) => said('text', cell))).toEqual(Array(2).fill('la cella non ha un valore: scriverlo.'));
});
