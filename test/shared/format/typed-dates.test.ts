import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../shared/format/dates.ts';
import { parseTypedDate } from '../../../shared/format/typed-dates.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';

const today = isoDate.parse('2020-09-30');

describe('a typed day', () => {
  test.each([
    ['1/2/20', '2020-02-01'],
    ['1.2.2020', '2020-02-01'],
    ['31-12-2020', '2020-12-31'],
    ['31 / 12 / 2020', '2020-12-31'],
    ['010220', '2020-02-01'],
    ['01022020', '2020-02-01'],
    ['20111231', '2011-12-31'],
    ['20102011', '2011-10-20'],
    [' Oggi ', '2020-09-30'],
    ['29/2/2020', '2020-02-29'],
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026-03-01 00:00:00', '2026-03-01'],
    ['2026-03-01T00:00:00Z', '2026-03-01'],
    ['2026-03-01T12:30:00.000', '2026-03-01'],
    ['2026-03-01T00:00:00+01:00', '2026-03-01'],
    ['31/03/2026 00:00', '2026-03-31'],
    ['31/03/2026 0.00', '2026-03-31'],
    ['31/03/2026, 14:30', '2026-03-31'],
    ['1 marzo 2026', '2026-03-01'],
    ['31 MARZO 2026', '2026-03-31'],
    ['1° aprile 2026', '2026-04-01'],
    ['1º aprile 2026', '2026-04-01'],
    ['15 gen 2026', '2026-01-15'],
    ['15 gen. 2026', '2026-01-15'],
    ['31-mar-26', '2026-03-31'],
    ['01-Jan-26', '2026-01-01'],
    ['sabato 28 marzo 2026', '2026-03-28'],
    ['lunedì 2 mar 2026', '2026-03-02'],
    ['\u200e01/03/2026', '2026-03-01'],
    ['\u00a031/03/2026\u200b', '2026-03-31'],
    ['31‑03‑2026', '2026-03-31'],
    ['３１/０３/２０２６', '2026-03-31'],
  ])('«%s» is %s', (text, date) => {
    expect(parseTypedDate(text, today)).toEqual({ ok: true, value: date });
  });

  test.each([
    '29/02/2021',
    '32/01/2020',
    '31/04/2020',
    '01/13/2020',
    '00/01/2020',
    '310220',
    '2026-02-30',
    '31 apr 2026',
  ])('«%s» is no day of the calendar', (text) => {
    expect(parseTypedDate(text, today)).toEqual({ ok: false, message: `«${text}» non è un giorno del calendario.` });
  });

  test.each([
    '',
    'domani',
    '1/2',
    '1/2/020',
    '12/2020',
    'marzo 2026',
    '31 marzo',
    '1 ma 2026',
    '31/03/2026 25:00',
    '46112',
  ])('«%s» is no date', (text) => {
    expect(parseTypedDate(text, today)).toEqual({
      ok: false,
      message: `«${text}» non è una data: scriverla come 31/12/2020.`,
    });
  });

  test.each(['31/12/0206', '31/12/2206', '30/06/1989', '01/01/2101', '0026-06-30', '11111231', '1 marzo 1889'])(
    '«%s» is beyond the years of a plan',
    (text) => {
      expect(parseTypedDate(text, today)).toEqual({
        ok: false,
        message: `«${text}» è fuori dagli anni 1990-2100: controllare l'anno.`,
      });
    },
  );

  test.each(['31/12/99', '311299', '2026-02-28T23:00:00Z', '2026-03-01 00:00:00+09:00'])(
    '«%s» could mean two days',
    (text) => {
      expect(parseTypedDate(text, today)).toEqual({
        ok: false,
        message: `«${text}» può essere più di un giorno: scriverlo come 31/12/2020.`,
      });
    },
  );

  test.each([
    ['1/3', '2026-03-01'],
    ['30/9', '2026-09-30'],
    ['30-09', '2026-09-30'],
    ['1.3', '2026-03-01'],
    ['1 marzo', '2026-03-01'],
    ['1° apr.', '2026-04-01'],
    ['domenica 1 marzo', '2026-03-01'],
    ['1/3/25', '2025-03-01'],
    ['2025-03-01', '2025-03-01'],
  ])('«%s» where the year is known is %s', (text, date) => {
    expect(parseTypedDate(text, today, 2026)).toEqual({ ok: true, value: date });
  });

  test.each(['29/2', '31/9', '1/13', '0/3', 'lunedì 1 marzo'])('«%s» is no day of a known year', (text) => {
    expect(parseTypedDate(text, today, 2026)).toEqual({
      ok: false,
      message: `«${text}» non è un giorno del calendario.`,
    });
  });

  test.each(['3', '103', '1/', '/3', '1/020', '9/2026', '1/3/'])('«%s» is no date, whatever year is known', (text) => {
    expect(parseTypedDate(text, today, 2026)).toEqual({
      ok: false,
      message: `«${text}» non è una data: scriverla come 31/12/2020.`,
    });
  });

  test('what is printed is read back the same', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = isoDate.parse(day.toISOString().slice(0, 10));
        expect(parseTypedDate(formatDate(date), today)).toEqual({ ok: true, value: date });
        expect(parseTypedDate(date, today)).toEqual({ ok: true, value: date });
        expect(parseTypedDate(date.replaceAll('-', ''), today)).toEqual({ ok: true, value: date });
      }),
    );
  });
});
