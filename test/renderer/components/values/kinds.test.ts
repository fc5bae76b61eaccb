import { describe, expect, test } from 'vitest';
import { choiceKind, growingChoiceKind } from '../../../../renderer/components/values/choice-kind.ts';
import { dateKind, dateKindOf } from '../../../../renderer/components/values/date-kind.ts';
import {
  numberKind,
  percentageKind,
  positiveNumberKind,
  yesNoKind,
} from '../../../../renderer/components/values/number-kind.ts';
import { requiredKind } from '../../../../renderer/components/values/required-kind.ts';
import { longTextKind, textKind } from '../../../../renderer/components/values/text-kind.ts';
import { today } from '../../../../renderer/components/values/today.ts';
import type { ValueKind } from '../../../../renderer/components/values/value-kind.ts';

const read = <Value>(kind: ValueKind<Value>, text: string) => {
  const parsed = kind.parse(text);
  return parsed.ok ? parsed.value : parsed.message;
};

describe('kinds of value', () => {
  test('a percentage stays within 0 and 100, and blank is no zero', () => {
    expect(read(percentageKind, ' 12,5 % ')).toBe(1250);
    expect(read(percentageKind, '')).toBeNull();
    expect(read(percentageKind, '100,01')).toMatch(/da 0 a 100/u);
    expect(read(percentageKind, '-1')).toMatch(/da 0 a 100/u);
    expect(read(percentageKind, 'abc')).toMatch(/non è un numero/u);
  });

  test('a number below zero is refused where none can be', () => {
    expect(read(numberKind, '-1')).toBe(-100);
    expect(read(positiveNumberKind, '-1')).toMatch(/sotto zero/u);
  });

  test('what is copied from elsewhere is read as it is typed, or refused: never another number or day', () => {
    for (const text of ['2026-03-31', '31/03/2026 00:00', '\u00a031/03/2026\u200b', '31 marzo 2026'])
      expect(read(dateKind, text)).toBe('2026-03-31');
    expect(read(dateKind, '20111231')).toBe('2011-12-31');
    expect(read(dateKind, '31/12/0206')).toMatch(/1990-2100/u);
    expect(read(dateKind, '\u00a0\u200b')).toBeNull();
    expect(read(numberKind, '0.125')).toMatch(/più di due decimali/u);
    expect(read(numberKind, '1556.5')).toBe(155_650);
    expect(read(numberKind, '12\u200b')).toBe(1_200);
    expect(read(numberKind, '1\u00a0556,00')).toBe(155_600);
    expect(read(numberKind, '1\u202f556')).toBe(155_600);
    expect(read(numberKind, '\u2060')).toBeNull();
    for (const text of ['€ 12', '80%']) expect(read(numberKind, text)).toMatch(/non è un numero/u);
    expect(read(textKind, '\u00a0\u200b')).toBe('');
    expect(read(longTextKind, ' \u2003\u200b')).toBe('');
  });

  test('a text too long is refused with its length, not cut', () => {
    expect(read(longTextKind, 'a'.repeat(100_000))).toHaveLength(100_000);
    expect(read(longTextKind, 'a'.repeat(100_001))).toMatch(/100\.001 caratteri/u);
    expect(read(textKind, 'a'.repeat(2_001))).toMatch(/massimo è 2\.000/u);
  });

  test('a choice is read in any case and without accents, and nothing else is', () => {
    const kind = choiceKind([
      { value: null, label: '' },
      { value: 1, label: 'QUALITÀ' },
    ]);
    expect(read(kind, ' qualita ')).toBe(1);
    expect(read(kind, '')).toBeNull();
    expect(read(kind, 'altro')).toMatch(/«altro» non è nella lista/u);
    expect(kind.suggestions).toEqual(['QUALITÀ']);
  });

  const centres = choiceKind([
    { value: null, label: '' },
    {
      value: 1,
      label: 'Tributi',
      listed: 'A01  Servizio Tributi e Catasto',
      names: ['A01', 'Servizio Tributi e Catasto'],
    },
    { value: 2, label: 'Teatro', listed: 'A02  Teatro e Musei', names: ['A02', 'Teatro e Musei'] },
    { value: 3, label: 'Musei', listed: 'A021  Servizio Musei', names: ['A021', 'Servizio Musei'] },
    { value: 4, label: 'Sport', listed: 'Sport', names: ['Servizio Musei'] },
  ]);

  test.each([
    ['a01', 1],
    ['A02', 2],
    ['a021', 3],
    ['catasto', 1],
    ['serv tri', 1],
    ['a01 - tributi', 1],
    ['A02  Teatro e Musei', 2],
    ['teatro e', 2],
    ['musei', 3],
    ['', null],
  ])('«%s» is read by code, names or the beginning of their words', (text, value) => {
    expect(read(centres, text)).toBe(value);
  });

  test.each(['servizio', 'a0', 'servizio musei'])('«%s» means more than one, and is refused', (text) => {
    expect(read(centres, text)).toBe(`«${text}» può essere più di una voce: sceglierla dalla lista.`);
  });

  test.each(['t', 'ributi', 'a03', 'musei catasto'])('«%s» is none of them', (text) => {
    expect(read(centres, text)).toMatch(/non è nella lista/u);
  });

  test('what no list has can be added to it, where one says so and never unasked', () => {
    const kind = growingChoiceKind(['', 'EFFICACIA', 'QUALITÀ']);
    expect(read(kind, 'effic')).toBe('EFFICACIA');
    expect(read(kind, 'Impatto')).toBe(
      '«Impatto» non è nella lista: scegliere una delle voci, o aggiungerla con la voce in fondo alla lista.',
    );
    expect(kind.added?.('Impatto')).toBe("aggiungi «Impatto» all'elenco");
    expect(read(kind, "aggiungi «Impatto» all'elenco")).toEqual({ added: 'Impatto' });
    expect(kind.format({ added: 'Impatto' })).toBe('Impatto');
    for (const text of ['', ' ', 'qualita', "aggiungi «Impatto» all'elenco"]) expect(kind.added?.(text)).toBeNull();
    expect(read(kind, "aggiungi «qualità» all'elenco")).toBe('QUALITÀ');
  });

  test('yes and no are one and zero where a value says only that', () => {
    for (const text of ['sì', 'SI', 's', " Si' ", 'Sì']) expect(read(yesNoKind, text)).toBe(100);
    for (const text of ['no', 'N']) expect(read(yesNoKind, text)).toBe(0);
    expect(read(yesNoKind, '1')).toBe(100);
    expect(read(yesNoKind, '')).toBeNull();
    expect(read(yesNoKind, 'forse')).toBe('«forse» non è né sì né no: scrivere sì (1) o no (0).');
    expect(read(numberKind, 'sì')).toMatch(/non è un numero/u);
  });

  test('a keypad writes a point where the decimals begin', () => {
    expect(read(percentageKind, '12.5')).toBe(1250);
    expect(read(percentageKind, '12.50 %')).toBe(1250);
    expect(read(positiveNumberKind, '1.556')).toBe(155_600);
    expect(read(positiveNumberKind, '1.5')).toBe(150);
  });

  test('a day without a year is of the year that is known, or no day', () => {
    expect(read(dateKindOf(2026), '30/9')).toBe('2026-09-30');
    expect(read(dateKindOf(null), '30/9')).toMatch(/non è una data/u);
    expect(read(dateKind, '30/9')).toMatch(/non è una data/u);
  });

  test('a required value refuses blank', () => {
    expect(read(requiredKind(numberKind, 'Il peso è obbligatorio.'), ' ')).toBe('Il peso è obbligatorio.');
  });

  test('today is the day of this machine, not of Greenwich', () => {
    expect(today(new Date(2024, 1, 29, 0, 5))).toBe('2024-02-29');
  });
});
