import { expect, test } from 'vitest';
import type { Cell, NumberCell } from '../../../../../electron/exchange/spreadsheets/cells/cell.ts';
import { cellText, codeText } from '../../../../../electron/exchange/spreadsheets/fields/cell-text.ts';
import { countedHundredths } from '../../../../../electron/exchange/spreadsheets/fields/counted-hundredths.ts';
import { partsNeeded, textParts } from '../../../../../electron/exchange/spreadsheets/fill-in/cell-parts.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';

const counted = (number: number, percent = false) => {
  const cell: NumberCell = { kind: 'number', number, percent };
  const read = countedHundredths(cell);
  return read.ok ? read.value : read.message;
};

test('a number is counted in hundredths as it is shown; what computers cannot hold exactly is no third decimal', () => {
  expect([counted(0.8, true), counted(0.8), counted(80), counted(0.1 + 0.2), counted(-1.5)]).toEqual([
    8_000, 80, 8_000, 30, -150,
  ]);
  expect(Object.is(counted(-1e-12), 0)).toBe(true);
  expect([counted(1_234_567.891), counted(5_000.125), counted(0.001), counted(0.123_45, true)]).toEqual([
    ...Array(4).fill(expect.stringContaining('più di due decimali')),
  ]);
  expect([counted(0.000_000_009), counted(900_000_000.000_01), counted(123_456_789.1 + 0.2)]).toEqual([
    0, 90_000_000_000, 12_345_678_930,
  ]);
  expect(counted(1e15)).toContain('troppo grande');
});

test('a cell shows what a spreadsheet does, and a code has no apostrophe before it', () => {
  const cells: readonly (Cell | undefined)[] = [
    { kind: 'text', text: " '01 " },
    { kind: 'date', date: isoDate.parse('2026-03-01') },
    { kind: 'boolean', value: true },
    { kind: 'boolean', value: false },
    { kind: 'error', code: '#N/D' },
    { kind: 'uncomputed' },
    undefined,
  ];
  expect(cells.map(cellText)).toEqual([" '01 ", '01/03/2026', 'VERO', 'FALSO', '#N/D', '', '']);
  expect(cells.map(codeText)).toEqual(['01', '01/03/2026', 'VERO', 'FALSO', '#N/D', '', '']);
});

test('a long text takes as many cells as it needs, and no character is cut in two', () => {
  expect([0, 1, 32_766, 32_767, 65_532, 65_533].map(partsNeeded)).toEqual([1, 1, 1, 2, 2, 3]);
  const parts = (text: string, count = partsNeeded(text.length)) => textParts(text, count).map(({ length }) => length);
  expect(parts('a'.repeat(32_766))).toEqual([32_766]);
  expect(parts('a'.repeat(32_768))).toEqual([32_767, 1]);
  expect(parts(`${'a'.repeat(32_766)}😀b`)).toEqual([32_766, 3]);
  expect(parts(`${'a'.repeat(32_767)}😀`)).toEqual([32_767, 2]);
  expect(parts(`${'a'.repeat(32_765)}😀`)).toEqual([32_767, 0]);
  expect(parts('a', 3)).toEqual([1, 0, 0]);
  const long = '😀è'.repeat(40_000);
  expect(textParts(long, partsNeeded(long.length)).join('')).toBe(long);
});
