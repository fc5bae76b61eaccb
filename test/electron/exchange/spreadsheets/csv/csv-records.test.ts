import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../../../electron/exchange/spreadsheets/csv/csv-records.ts';
import { decodeTableText } from '../../../../../electron/exchange/spreadsheets/csv/decode-table-text.ts';
import { guessSeparator } from '../../../../../electron/exchange/spreadsheets/csv/guess-separator.ts';
import { unwrappedRecords } from '../../../../../electron/exchange/spreadsheets/csv/unwrapped-records.ts';
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
    ['a; "b;c" ; "d"e', [['a', 'b;c', ' "d"e']]],
    ['a;  "b', [['a', '  "b']]],
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
    ['codice|testo; altro\n1|a, b\n', '|'],
    ['una colonna sola\nun valore\n', ';'],
  ])('%j has its separator guessed', (text, separator) => {
    expect(guessSeparator(text)).toEqual({ separator, text });
  });

  test('may name its separator in a first line that is none of it', () => {
    expect(guessSeparator('sep=|\r\na;b|c')).toEqual({ separator: '|', text: 'a;b|c' });
    expect(guessSeparator('"sep=,"\na;b,c')).toEqual({ separator: ',', text: 'a;b,c' });
    expect(() => guessSeparator('sep=^\na^b')).toThrow('separator');
  });

  test('whose rows were quoted whole is cut where its cells are', () => {
    const rows = 'QA1,QQuno, dueQQQ\nQA2,treQ\n'.replaceAll('Q', '"');
    const cut = (text: string) => [...unwrappedRecords(text, guessSeparator(text).separator)];
    const expected = [
      ['Codice', 'Descrizione'],
      ['A1', 'uno, due'],
      ['A2', 'tre'],
    ];
    expect(cut(`Codice,Descrizione\n${rows}`)).toEqual(expected);
    expect(cut(`"Codice,Descrizione"\n${rows}`)).toEqual(expected);
    // A note of one quoted cell is one cell.
    expect(cut('Codice,Descrizione\nA1,uno\n"Fonte: a, b, c"\n').at(-1)).toEqual(['Fonte: a, b, c']);
  });
});

describe('the bytes of a text', () => {
  const latin = new Uint8Array([0x63, 0x69, 0x74, 0x74, 0xe0, 0x20, 0x80]);

  test.each([
    [new TextEncoder().encode('\ufeffcittà €'), 'utf-8'],
    [latin, 'windows-1252'],
    [Buffer.from('\ufeffcittà €', 'utf16le'), 'windows-1252'],
  ] as const)('%# are read as what they are', (bytes, encoding) => {
    expect(decodeTableText(bytes, encoding)).toBe('città €');
  });

  test('end where old programs mark their end', () => {
    expect(decodeTableText(Buffer.from('a;b\r\n\u001a\r\n'), 'utf-8')).toBe('a;b\r\n');
  });

  test('of which one letter is not as the others are refused, not read wrong', () => {
    const mixed = Buffer.concat([Buffer.from('perché città '), Buffer.from([0xe8])]);
    expect(() => decodeTableText(mixed, 'windows-1252')).toThrow('garbled');
  });

  test('that are not in the encoding asked for, or no text, are refused', () => {
    expect(() => decodeTableText(latin, 'utf-8')).toThrow('encoding');
    expect(() => decodeTableText(new Uint8Array([0x61, 0]), 'utf-8')).toThrow('notTable');
  });
});
