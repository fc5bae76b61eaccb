import { describe, expect, test } from 'vitest';
import { lookOf } from '../../../../../electron/exchange/spreadsheets/xlsx/number-formats.ts';

describe('the format of a number', () => {
  test.each([
    'dd/mm/yyyy',
    'd-mmm-yy',
    'gg/mm/aaaa',
    'TT.MM.JJJJ',
    'yyyy\\-mm\\-dd\\Thh:mm:ss',
    '[$-410]d mmmm yyyy;@',
    '[h]:mm:ss',
    'mm:ss.0',
    'h:mm AM/PM',
  ])('«%s» is of a day', (format) => {
    expect(lookOf(format)).toEqual({ kind: 'date' });
  });

  test.each([
    'General',
    'Standard',
    'Standaard',
    'Estándar',
    'Geral',
    'Normál',
    'Yleinen',
    'Основной',
    'G/通用格式',
    '@',
  ])('«%s» is of a plain number', (format) => {
    expect(lookOf(format)).toEqual({ kind: 'plain' });
  });

  test.each(['0000', '"OB"000', '#,##0.00', '0 "giorni"', '0 mq', 'General" pezzi"', '0 days', '[Red]0.0;-0.0'])(
    '«%s» is kept to show it by',
    (format) => {
      expect(lookOf(format)).toEqual({ kind: 'plain', format });
    },
  );
});
