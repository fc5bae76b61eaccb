import { expect, test } from 'vitest';
import type { Cell } from '../../../../../electron/exchange/spreadsheets/cells/cell.ts';
import { cleanSheet } from '../../../../../electron/exchange/spreadsheets/cells/clean-sheet.ts';
import { csvSheet } from '../../../../../electron/exchange/spreadsheets/csv/csv-sheet.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const cleaned = (...cells: readonly (Cell | undefined)[]) =>
  cleanSheet({ name: 'a', hidden: false, merged: [], rows: [{ number: 3, cells, hidden: true }] }).rows;

test('a cell of which nothing is seen is blank, and a row of such cells is none', () => {
  expect(cleaned(text(' '), text('a'), text('\n'))).toEqual([
    { number: 3, cells: [undefined, text('a'), undefined], hidden: true },
  ]);
  expect([cleaned(text(' \n'), text('\u200b')), cleaned(text(' '), undefined)]).toEqual([[], []]);
  const whole = [text('a'), undefined, { kind: 'boolean', value: true }] as const;
  expect(cleaned(...whole)[0]?.cells).toEqual(whole);
  // What was read in the wrong encoding is left for its reader to refuse.
  expect(cleaned(text('citt\u0082\r'))[0]?.cells).toEqual([text('citt\u0082\r')]);
});

test('records of a text are rows by their number; one without anything is none', () => {
  expect(csvSheet('a', [['x', ''], ['', ''], [], ['', ' ', 'y']])).toEqual({
    ...{ name: 'a', hidden: false, merged: [] },
    rows: [
      { number: 1, cells: [text('x'), undefined] },
      { number: 4, cells: [undefined, undefined, text('y')] },
    ],
  });
});
