import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTsv, parseTsv } from '../../../../../renderer/components/grid/clipboard/tsv.ts';

describe('tsv', () => {
  test.each([
    [
      'what Excel copies',
      'Peso\t20,00\r\nPeso\t30,00\r\n',
      [
        ['Peso', '20,00'],
        ['Peso', '30,00'],
      ],
    ],
    ['a cell of two lines with quotes in it', '"prima\nriga ""a"""\tb\r\n', [['prima\nriga "a"', 'b']]],
    ['quotes that quote nothing', '"ciao" disse\tdi "più"\n', [['"ciao" disse', 'di "più"']]],
    ['a quote that never closes', '"aperta\tb', [['"aperta', 'b']]],
    ['blank cells and rows', '\ta\t\r\n\r\nb', [['', 'a', ''], [''], ['b']]],
    ['old line ends', 'a\rb', [['a'], ['b']]],
    ['one cell', 'solo', [['solo']]],
  ])('reads %s', (_, text, block) => {
    expect(parseTsv(text)).toEqual(block);
  });

  test('reads back any block it has written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'è', '"', '\t', '\n', '\r\n', ' ', '😀') });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // A last row of one blank cell is what a closing line end looks like.
      .filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1);
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });

  test('reads a cell of a million characters at once', () => {
    const long = '"è" '.repeat(250_000);
    expect(parseTsv(formatTsv([[`${long}\n`, 'b']]))).toEqual([[`${long}\n`, 'b']]);
  });
});
