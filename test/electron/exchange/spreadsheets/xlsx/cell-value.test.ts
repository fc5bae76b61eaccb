import { describe, expect, test } from 'vitest';
import { cellName } from '../../../../../electron/exchange/spreadsheets/cells/cell-name.ts';
import { plainNumber, shownNumber } from '../../../../../electron/exchange/spreadsheets/fields/shown-number.ts';
import { partsNeeded, textParts } from '../../../../../electron/exchange/spreadsheets/fill-in/cell-parts.ts';
import { cellOf, type RawCell } from '../../../../../electron/exchange/spreadsheets/xlsx/cell-value.ts';
import { linesShown } from '../../../../../electron/exchange/spreadsheets/xlsx/lines-shown.ts';
import { dateToSerial, serialToDate } from '../../../../../electron/exchange/spreadsheets/xlsx/serial-days.ts';

const LOOKS = [{ kind: 'plain' }, { kind: 'date' }, { kind: 'percent' }, { kind: 'plain', format: '0000' }] as const;
const context = (from1904 = false) => ({
  ...{ strings: ['zero', 'uno'], looks: LOOKS, from1904, texts: new Map(), numbers: new Map() },
});
const cell = (raw: Partial<RawCell>, from1904 = false) =>
  cellOf(
    { type: 'n', style: 0, value: null, inline: '', hasFormula: false, ...raw },
    'foglio',
    context(from1904) as never,
  );

describe('a cell of a workbook', () => {
  test('is what its type says', () => {
    expect(cell({ value: '1.5' })).toEqual({ kind: 'number', number: 1.5, percent: false });
    expect(cell({ value: '1.5', style: 9 })).toEqual({ kind: 'number', number: 1.5, percent: false });
    expect(cell({ value: '0.5', style: 2 })).toEqual({ kind: 'number', number: 0.5, percent: true });
    expect(cell({ value: '7', style: 3 })).toEqual({ kind: 'number', number: 7, percent: false, format: '0000' });
    expect(cell({ type: 's', value: '1' })).toEqual({ kind: 'text', text: 'uno' });
    expect(cell({ type: 'str', value: 'x' })).toEqual({ kind: 'text', text: 'x' });
    expect(cell({ type: 'inlineStr', inline: 'y' })).toEqual({ kind: 'text', text: 'y' });
    expect(['1', 'true', '0', 'false'].map((value) => cell({ type: 'b', value }))).toEqual(
      [true, true, false, false].map((value) => ({ kind: 'boolean', value })),
    );
    expect(cell({ type: 'e', value: '#REF!' })).toEqual({ kind: 'error', code: '#REF!' });
    expect(cell({ type: 'd', value: '2026-03-01T10:00:00' })).toEqual({ kind: 'date', date: '2026-03-01' });
    expect(cell({ type: 'd', value: 'ieri' })).toEqual({ kind: 'text', text: 'ieri' });
    expect(() => cell({ type: 's', value: '2' })).toThrow('damaged');
    expect(() => cell({ value: 'x' })).toThrow('damaged');
  });

  test('without a value is blank, but for a formula that nobody has computed', () => {
    expect([cell({}), cell({ value: '' }), cell({ type: 'inlineStr' })]).toEqual([undefined, undefined, undefined]);
    expect([cell({ hasFormula: true }), cell({ value: '', hasFormula: true })]).toEqual(
      Array(2).fill({ kind: 'uncomputed' }),
    );
    expect(cell({ type: 'str', value: '', hasFormula: true })).toBeUndefined();
  });

  test('of days has the day, and an hour where it is less than one', () => {
    expect(cell({ value: '46082.99', style: 1 })).toEqual({ kind: 'date', date: '2026-03-01' });
    expect(cell({ value: '0.5', style: 1 })).toEqual({ kind: 'text', text: '12:00:00' });
    expect(cell({ value: '0.9999', style: 1 })).toEqual({ kind: 'text', text: '23:59:51' });
    expect(['0', '-0.5', '60'].map((value) => cell({ value, style: 1 })?.kind)).toEqual(['number', 'number', 'number']);
    expect(cell({ value: '0', style: 1 }, true)).toEqual({ kind: 'date', date: '1904-01-01' });
    expect(cell({ value: '44620', style: 1 }, true)).toEqual({ kind: 'date', date: '2026-03-01' });
    expect(cell({ value: '5' }, true)).toMatchObject({ number: 5, dayZero: '1904-01-01' });
  });
});

test('days count from the end of 1899, without the 29 February that never was', () => {
  expect([1, 2, 59, 61, 62].map((serial) => serialToDate(serial))).toEqual([
    ...['1900-01-01', '1900-01-02', '1900-02-28', '1900-03-01', '1900-03-02'],
  ]);
  expect([0, 0.9, -1, 60, 60.5, 2_958_466].map((serial) => serialToDate(serial))).toEqual(Array(6).fill(null));
  expect(serialToDate(2_958_465.9)).toBe('9999-12-31');
  expect(dateToSerial('1900-03-01')).toBe(61);
  expect(dateToSerial('1900-02-28')).toBeNull();
  expect(dateToSerial('2026-03-01')).toBe(46_082);
});

test('a number is shown as its format has it, words without quotes too, and as it is where no format would do', () => {
  const shown = (number: number, format?: string, percent = false) =>
    shownNumber({ kind: 'number', number, percent, ...(format === undefined ? {} : { format }) } as never);
  expect([shown(7, '0000'), shown(7, 'OB000'), shown(7, '0 mq'), shown(7, '"OB"000')]).toEqual([
    ...['0007', 'OB007', '7 mq', 'OB007'],
  ]);
  expect([shown(1.25), shown(0.125, undefined, true), shown(12_345.678)]).toEqual(['1,25', '12,5%', '12345,678']);
  expect(plainNumber({ kind: 'number', number: 0.5, percent: true } as never)).toBe('50%');
  expect(shownNumber({ kind: 'number', number: 1, percent: false, shown: 'uno' } as never)).toBe('uno');
});

test('a text takes as many lines as its words need, and one that no line holds is broken', () => {
  const lines = (text: string, most = 9) => linesShown(text, 5, most);
  expect(
    ['', 'abcde', 'abc de', 'abcdef', 'ab cd', 'ab cd e', 'abcde fghij', 'abcdefghijk', 'a\nb', 'a\n'].map((text) =>
      lines(text),
    ),
  ).toEqual([1, 1, 2, 2, 1, 2, 2, 3, 2, 2]);
  expect([
    lines('a\nb\nc', 3),
    lines('a\nb\nc\nd', 3),
    lines('a\nb\nc\nd\ne', 3),
    lines('aa bb cc dd ee ff gg hh', 3),
  ]).toEqual([3, 4, 4, 4]);
  expect(lines('abc  de')).toBe(2);
});

test('a text longer than a cell is cut into as many as it needs, never within a character', () => {
  expect([0, 1, 32_766, 32_767, 65_532, 65_533].map(partsNeeded)).toEqual([1, 1, 1, 2, 2, 3]);
  const long = 'x'.repeat(32_766);
  for (const text of ['', 'ab', `${long}yz`, `${long}😀z`, `${long}y😀`])
    expect(textParts(text, 3).join('')).toBe(text);
  expect(textParts(`${long}yz`, 2).map(({ length }) => length)).toEqual([32_767, 1]);
  expect(textParts(`${long}😀z`, 2).map(({ length }) => length)).toEqual([32_766, 3]);
  expect(textParts('ab', 3)).toEqual(['ab', '', '']);
});

test('a cell is named as spreadsheets name it', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map((column) => cellName(column, 7))).toEqual([
    ...['A7', 'Z7', 'AA7', 'AZ7', 'BA7', 'ZZ7', 'AAA7', 'XFD7'],
  ]);
});
