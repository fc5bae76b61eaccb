import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../../electron/exchange/spreadsheets/cells/cell.ts';
import type { FieldKind } from '../../../../../electron/exchange/spreadsheets/fields/defined-field.ts';
import { type FieldContext, readField } from '../../../../../electron/exchange/spreadsheets/fields/read-field.ts';
import { notParsed, parsed } from '../../../../../shared/format/parsed.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';

/** Names as they were looked for, and one that is not there. */
const CONTEXT = {
  names: {
    find: (kind: FieldKind, text: string) => (text === 'ignoto' ? notParsed('non c’è') : parsed(`${kind}:${text}`)),
  },
  today: isoDate.parse('2026-03-01'),
  objective: (code: string) => parsed(`objective:${code}`),
} as unknown as FieldContext;

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: number, percent = false): Cell => ({ kind: 'number', number: value, percent }) as Cell;
const read = (kind: FieldKind, cell: Cell | undefined) => {
  const value = readField(kind, cell, CONTEXT);
  return value.ok ? value.value : value.message;
};

const NAMED = ['level', 'status', 'indicatorType', 'direction', 'centre', 'person', 'councillor', 'objective'] as const;

describe('a cell', () => {
  test.each(['year', 'percentage', 'hundredths', 'date', ...NAMED] as const)('that is blank is no %s', (kind) => {
    for (const cell of [undefined, text(''), text('  ')]) expect(read(kind, cell)).toBeNull();
  });

  test.each(NAMED)('names a %s, spaces around it or not', (kind) => {
    expect(read(kind, text('uno'))).toBe(`${kind}:uno`);
    expect(read(kind, text(' uno '))).toMatch(new RegExp(`^${kind}: ?uno ?$`, 'u'));
  });

  test('of a name that is not there says so', () => {
    expect(read('person', text('ignoto'))).toBe('non c’è');
  });

  test.each<[FieldKind, Cell | undefined, string | number | null | RegExp]>([
    ['code', text(' 2026_A01 '), '2026_A01'],
    ['code', text(' '), 'manca, ed è necessario.'],
    ['code', undefined, 'manca, ed è necessario.'],
    ['code', text('a\nb'), /più righe/u],
    ['line', text('una riga'), 'una riga'],
    ['line', text(''), ''],
    ['line', text('una\ndue'), /più righe/u],
    ['line', text('x'.repeat(2_001)), /troppo lungo/u],
    ['text', text('una\ndue'), 'una\ndue'],
    ['text', undefined, ''],
    ['text', text('x'.repeat(100_001)), /troppo lungo/u],
    ['year', text(' 2026 '), 2026],
    ['year', number(2026), 2026],
    ['year', text('26'), '«26» non è un anno: scriverlo come 2020.'],
    ['year', text('anno'), /non è un anno/u],
    ['percentage', text('12,5 %'), 1_250],
    ['percentage', text(' 12,5'), 1_250],
    ['percentage', number(0.125, true), 1_250],
    ['percentage', number(12.5), 1_250],
    ['percentage', number(0), 0],
    ['percentage', number(100), 10_000],
    ['percentage', number(100.01), /non sta tra 0 e 100/u],
    ['percentage', number(-1), /non sta tra 0 e 100/u],
    ['percentage', text('cento'), /cento/u],
    ['hundredths', number(1_556), 155_600],
    ['hundredths', number(-2.5), -250],
    ['hundredths', text('1.556,00'), 155_600],
    ['hundredths', text('5 %'), /5 %/u],
    ['hundredths', number(0.5, true), /percentuale/u],
    ['date', { kind: 'date', date: isoDate.parse('2026-12-31') } as Cell, '2026-12-31'],
    ['date', text('31/12/2026'), '2026-12-31'],
    ['date', text('oggi'), '2026-03-01'],
    ['date', text('31/06/2026'), /31\/06\/2026/u],
    ['date', { kind: 'number', number: 44_650, percent: false, dayZero: isoDate.parse('1904-01-01') }, '2026-03-31'],
    ['date', number(20_111_231), '2011-12-31'],
    ['date', { kind: 'date', date: isoDate.parse('0206-12-31') }, /1990-2100/u],
    ['date', text('31/12/2206'), /1990-2100/u],
    ['date', text("'31/12/2026"), '2026-12-31'],
    ['date', text(" '31/12/2026 "), '2026-12-31'],
    ['year', text(" '2026"), 2026],
    ['hundredths', text(" '12,5 "), 1_250],
    ['percentage', text(' 12,5%  '), 1_250],
    ['code', text(" '2026_B02_01 "), '2026_B02_01'],
    ['year', text('2206'), /1990-2100/u],
    ['year', { kind: 'number', number: 2_026, percent: false, format: '#,##0' }, 2026],
    ['hundredths', text('0.125'), /più di due decimali/u],
    ['hundredths', text('1556.5'), 155_650],
    ['hundredths', { kind: 'number', number: 12.1, percent: false, format: '0' }, 1_210],
    ['code', { kind: 'number', number: 7, percent: false, format: '0000' }, '0007'],
    ['code', { kind: 'number', number: 7, percent: false, format: '"OB"000' }, 'OB007'],
    ['code', { kind: 'number', number: 7, percent: false, format: 'OB000' }, 'OB007'],
    ['code', { kind: 'number', number: 12.1, percent: false, format: '0.00' }, '12,10'],
    ['code', { kind: 'number', number: 1_556, percent: false, format: '#,##0' }, '1.556'],
    ['code', { kind: 'number', number: 12.1, percent: false, shown: '12,10' }, '12,10'],
    ['code', text("'2026_B02_01"), '2026_B02_01'],
    ['code', { kind: 'date', date: isoDate.parse('2026-02-01') }, /è una data, non un codice/u],
    ['code', text('=A1'), /è una formula/u],
    // Days of 1990 and of 2100, and the numbers on either side, which are no days.
    ['date', number(32_874), '1990-01-01'],
    ['date', number(73_415), '2100-12-31'],
    ['date', number(32_873), /non è/u],
    ['date', number(73_416), /non è/u],
    ['text', { kind: 'error', code: '#REF!' } as Cell, "la cella ha l'errore #REF!: correggerla."],
    ['text', { kind: 'uncomputed' } as Cell, /la formula non ha un risultato/u],
  ])('as %s: %j', (kind, cell, value) => {
    if (value instanceof RegExp) expect(read(kind, cell)).toMatch(value);
    else expect(read(kind, cell)).toBe(value);
  });
});
