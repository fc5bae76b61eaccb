import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedLines } from '../../../../renderer/pieces/long-text/printed-lines.ts';
import { wrapText } from '../../../../shared/rules/wrapping.ts';

const measure = (text: string) => text.length;

describe('printed lines', () => {
  test('cut the text at its wraps alone', () => {
    expect(printedLines('uno due tre\nquattro  cinque ', 8, measure)).toEqual({
      pieces: ['uno due ', 'tre\nquattro  ', 'cinque '],
      lines: 4,
    });
    expect(printedLines('', 8, measure)).toEqual({ pieces: [], lines: 0 });
  });

  test('are as many as the print has, and lose nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'bb', ' ', '  ', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, (one) => {
        const { pieces, lines } = printedLines(one, 7, measure);
        expect(pieces.join('')).toBe(one);
        expect(lines).toBe(wrapText(one, 7, measure).length);
      }),
    );
  });
});
