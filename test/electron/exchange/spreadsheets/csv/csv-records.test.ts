import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../../../electron/exchange/spreadsheets/csv/csv-records.ts';
import { decodeTableText, guessEncoding } from '../../../../../electron/exchange/spreadsheets/csv/decode-table-text.ts';
import { guessSeparator } from '../../../../../electron/exchange/spreadsheets/csv/guess-separator.ts';
import { writeCsv } from '../../../../../electron/exchange/spreadsheets/csv/write-csv.ts';

describe('text with separators', () => {
  test('that was written is read as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\t', ' ', '=', '😀') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (records) => {
        expect([...csvRecords(writeCsv(records), ',')]).toEqual(records);
      }),
    );
  });

  test.each<[string, string[][]]>([
    [
      'a;b\r\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;b\rc\n\n', [['a', 'b'], ['c'], ['']]],
    ['"a;""1""\r\nb";c', [['a;"1"\nb', 'c']]],
    ['"a"b;c', [['ab', 'c']]],
    ['a "b";', [['a "b"', '']]],
    ['', [['']]],
  ])('%j', (text, records) => {
    expect([...csvRecords(text, ';')]).toEqual(records);
  });

  test('with a quoted cell that never ends is refused', () => {
    expect(() => [...csvRecords('a;"b\nc', ';')]).toThrow('openQuote');
  });

  test.each([
    ['codice;peso\n1;10,5\n2;20,5\n', ';'],
    ['codice,descrizione\n1,"a;b;c"\n2,"d;e;f"\n', ','],
    ['codice\tpeso, in percento\n1\t10,5\n', '\t'],
    ['una colonna sola\nun valore\n', ';'],
  ])('%j has its separator guessed', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });
});

describe('the bytes of a text', () => {
  const latin = new Uint8Array([0x63, 0x69, 0x74, 0x74, 0xe0, 0x20, 0x80]);

  test.each([
    [new TextEncoder().encode('\ufeffcittà €'), 'utf-8'],
    [latin, 'windows-1252'],
    [Buffer.from('\ufeffcittà €', 'utf16le'), 'windows-1252'],
  ] as const)('%# are read as what they are', (bytes, encoding) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decodeTableText(bytes, encoding)).toBe('città €');
  });

  test('that are not in the encoding asked for, or no text, are refused', () => {
    expect(() => decodeTableText(latin, 'utf-8')).toThrow('encoding');
    expect(() => decodeTableText(new Uint8Array([0x61, 0]), 'utf-8')).toThrow('notTable');
  });
});
