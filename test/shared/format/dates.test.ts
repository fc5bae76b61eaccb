import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatOptionalDate, parsePrintedDate } from '../../../shared/format/dates.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';

describe('Italian dates', () => {
  test('are printed dd/mm/yyyy, a blank as blank', () => {
    expect(formatDate(isoDate.parse('2020-02-01'))).toBe('01/02/2020');
    expect(formatOptionalDate(null)).toBe('');
  });

  test('paper is read strictly: what no sheet prints is refused', () => {
    expect(parsePrintedDate('01/02/2020')).toEqual({ ok: true, value: '2020-02-01' });
    for (const text of ['1/2/2020', '01-02-2020', '01/02/20', '32/01/2020', ' 01/02/2020']) {
      expect(parsePrintedDate(text).ok).toBe(false);
    }
  });

  test('what is printed is read back the same', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = isoDate.parse(day.toISOString().slice(0, 10));
        expect(parsePrintedDate(formatDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });
});
