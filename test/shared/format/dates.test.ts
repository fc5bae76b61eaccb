import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatOptionalDate, parsePrintedDate, parseTypedDate } from '../../../shared/format/dates.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';

const today = isoDate.parse('2020-09-30');

describe('Italian dates', () => {
  test('are printed dd/mm/yyyy, a blank as blank', () => {
    expect(formatDate(isoDate.parse('2020-02-01'))).toBe('01/02/2020');
    expect(formatOptionalDate(null)).toBe('');
  });

  test.each([
    ['1/2/20', '2020-02-01'],
    ['1.2.2020', '2020-02-01'],
    ['31-12-2020', '2020-12-31'],
    ['010220', '2020-02-01'],
    ['01022020', '2020-02-01'],
    [' Oggi ', '2020-09-30'],
    ['29/2/2020', '2020-02-29'],
  ])('«%s» typed is %s', (text, date) => {
    expect(parseTypedDate(text, today)).toEqual({ ok: true, value: date });
  });

  test.each(['29/02/2021', '32/01/2020', '31/04/2020', '01/13/2020', '00/01/2020', '310220'])(
    '«%s» is no day of the calendar',
    (text) => {
      expect(parseTypedDate(text, today)).toEqual({ ok: false, message: `«${text}» non è un giorno del calendario.` });
    },
  );

  test.each(['', 'domani', '2020-12-31', '1/2', '1/2/020', '12/2020', '1/2/2020 10:00'])('«%s» is no date', (text) => {
    expect(parseTypedDate(text, today)).toEqual({
      ok: false,
      message: `«${text}» non è una data: scriverla come 31/12/2020.`,
    });
  });

  test('a refusal quotes what was typed without the blanks around it', () => {
    expect(parseTypedDate(' domani ', today)).toMatchObject({
      message: expect.stringMatching(/^«domani» non è una data/u),
    });
    expect(parseTypedDate(' 31/4/20 ', today)).toMatchObject({
      message: expect.stringMatching(/^«31\/4\/20» non è un/u),
    });
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
        expect(parseTypedDate(formatDate(date), today)).toEqual({ ok: true, value: date });
      }),
    );
  });
});
