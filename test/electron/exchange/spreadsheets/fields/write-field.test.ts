import { expect, test } from 'vitest';
import { saysWhatWasWritten } from '../../../../../electron/exchange/spreadsheets/fields/write-field.ts';

test('a cell without anything still says nothing, or what was blank, and no other value', () => {
  const written = [null, '', ' \n ', 'x', { integer: 0 }, { hundredths: 0 }, { date: '2026-01-31' }] as const;
  expect(written.map((value) => saysWhatWasWritten(undefined, value))).toEqual([
    ...[true, true, true],
    ...[false, false, false, false],
  ]);
});

test('a number says what was written to the hundredth, unless it is a share; a fault says nothing', () => {
  const says = (number: number, percent = false) =>
    saysWhatWasWritten({ kind: 'number', number, percent }, { hundredths: 1_005 });
  expect([says(10.05), says(10.0549), says(10.06), says(10.05, true)]).toEqual([true, true, false, false]);
  expect(saysWhatWasWritten({ kind: 'number', number: 3, percent: false }, { integer: 3 })).toBe(true);
  expect(saysWhatWasWritten({ kind: 'number', number: 3.001, percent: false }, { integer: 3 })).toBe(false);
  expect(saysWhatWasWritten({ kind: 'number', number: 3, percent: false }, null)).toBe(false);
});
