import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatHundredths,
  formatOptionalHundredths,
  parseHundredths,
  parseTypedHundredths,
} from '../../../shared/format/numbers.ts';
import { hundredths } from '../../../shared/schemas/primitives.ts';

describe('Italian numbers', () => {
  test.each([
    [0, '0,00'],
    [5, '0,05'],
    [-5, '-0,05'],
    [99_999, '999,99'],
    [155_650, '1.556,50'],
    [123_456_789, '1.234.567,89'],
  ])('%i hundredths are printed %s', (value, printed) => {
    expect(formatHundredths(hundredths.parse(value))).toBe(printed);
  });

  test('a blank is printed blank, never zero', () => {
    expect(formatOptionalHundredths(null)).toBe('');
    expect(formatOptionalHundredths(hundredths.parse(0))).toBe('0,00');
  });

  test.each([
    ['1556', 155_600],
    ['1.556', 155_600],
    ['1556,5', 155_650],
    ['1.556,05', 155_605],
    [' 12 ', 1_200],
    ['-0,25', -25],
    ['−3', -300],
    ['-0', 0],
    ['007', 700],
  ])('«%s» is read', (text, value) => {
    expect(parseHundredths(text)).toEqual({ ok: true, value });
  });

  test.each([
    '',
    '   ',
    '1.55,00',
    '1,5,0',
    '1556.5',
    '1.5567',
    ',5',
    '5,',
    '1 556',
    '12a',
    '½',
    '1e3',
    'Infinity',
    '--1',
  ])('«%s» is refused as no number', (text) => {
    expect(parseHundredths(text)).toEqual({
      ok: false,
      message: `«${text.trim()}» non è un numero: scriverlo come 1.556,50.`,
    });
  });

  test('more than two decimals are refused, not rounded, even when they are zeros', () => {
    for (const text of ['12,345', '0,001', '1,000']) {
      expect(parseHundredths(text)).toEqual({
        ok: false,
        message: `«${text}» ha più di due decimali: sono ammessi al massimo due.`,
      });
    }
  });

  test('a number beyond what the archive keeps exactly is refused', () => {
    expect(parseHundredths('999.999.999,99')).toEqual({ ok: true, value: 99_999_999_999 });
    expect(parseHundredths('1.000.000.000')).toEqual({
      ok: false,
      message: '«1.000.000.000» è un numero troppo grande.',
    });
  });

  test.each([
    [' x ', '«x» non è un numero'],
    [' 1,234 ', '«1,234» ha più di due decimali'],
    [' 1000000000 ', '«1000000000» è un numero troppo grande'],
  ])('«%s» is refused in a sentence that quotes it without the blanks around it', (text, beginning) => {
    expect(parseHundredths(text)).toMatchObject({ ok: false, message: expect.stringContaining(beginning) });
  });

  test('what is printed is read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (integer) => {
        const value = hundredths.parse(integer);
        expect(parseHundredths(formatHundredths(value))).toEqual({ ok: true, value });
      }),
    );
  });

  test.each([
    ['1556.5', 155_650],
    ['12.50', 1_250],
    ['0.5', 50],
    ['1.556', 155_600],
    ['1\u00a0556,00', 155_600],
    ['1\u202f556', 155_600],
    ['1 234 567,8', 123_456_780],
    ['12\u200b', 1_200],
    ['\u200e-3', -300],
    ['–3', -300],
    ['１２，５', 1_250],
  ])('«%s» typed is %i hundredths', (text, value) => {
    expect(parseTypedHundredths(text)).toEqual({ ok: true, value });
  });

  test.each([
    '0.125',
    '00.500',
    '0.125.000',
    '-0.125',
    '1556.5678',
    '1 55',
    '12 3456',
    '1,556.00',
    '€ 12',
    '80%',
    '1 2',
  ])('«%s» typed is refused: it is no number here, or could be two', (text) => {
    expect(parseTypedHundredths(text).ok).toBe(false);
  });

  test('no group of thousands begins with 0, on paper neither', () => {
    for (const text of ['0.125', '00.500', '0.125.000', '01.234,00']) expect(parseHundredths(text).ok).toBe(false);
    expect(parseTypedHundredths('0.125')).toEqual({
      ok: false,
      message: '«0.125» ha più di due decimali: sono ammessi al massimo due.',
    });
  });

  test('what is printed is typed the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (integer) => {
        const value = hundredths.parse(integer);
        expect(parseTypedHundredths(formatHundredths(value))).toEqual({ ok: true, value });
      }),
    );
  });
});
