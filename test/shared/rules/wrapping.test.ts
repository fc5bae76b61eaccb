import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { advancesOf } from '../../../electron/paper/fonts/advances.ts';
import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import { isAuthorsBreak, wrapParagraph, wrapText } from '../../../shared/rules/wrapping.ts';

const SPACE = 0.278;
const columnName = z.enum([
  'longText',
  'phaseDescription',
  'indicatorDescription',
  'indicatorNote',
  'headerCentre',
  'title',
]);
const breaks = z
  .object({
    cells: z.array(
      z.object({ column: columnName, paragraphs: z.array(z.array(z.number())), wordsPerLine: z.array(z.number()) }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/official-breaks.json', import.meta.url), 'utf8')));

/** A word that carries its own width: the fixture knows widths only. */
const numbered = (widths: readonly number[]) => widths.map((_, index) => String(index)).join(' ');
const measureBy = (widths: readonly number[]) => (text: string) =>
  text === ''
    ? 0
    : text.split(' ').reduce((sum, word) => sum + (word === '' ? 0 : (widths[Number(word)] ?? Number.NaN)), 0) +
      SPACE * (text.split(' ').length - 1);

describe('wrapping', () => {
  test('gives every line break of the official document', () => {
    let lines = 0;
    for (const cell of breaks.cells) {
      const column = SCHEDA_COLUMNS[cell.column];
      const wrapped = cell.paragraphs.flatMap((widths) =>
        wrapParagraph(numbered(widths), column.widthEm, measureBy(widths)),
      );
      expect(wrapped.map((line) => line.split(' ').length)).toEqual(cell.wordsPerLine);
      lines += wrapped.length;
    }
    expect(lines).toBeGreaterThan(500);
  });

  test('measures text with the advances of Arial', () => {
    const regular = advancesOf('regular').measure;
    expect(regular(' ')).toBeCloseTo(0.278, 3);
    expect(regular('Emergenza')).toBeCloseTo(5.114, 2);
    expect(advancesOf('bold').measure('Emergenza')).toBeCloseTo(5.335, 2);
  });

  test('breaks at no-break spaces only what does not fit a line by itself', () => {
    const length = (text: string) => text.length;
    expect(wrapText('art.\u00a05 del testo', 10, length)).toEqual(['art.\u00a05 del', 'testo']);
    expect(wrapText('un testo\u00a0tutto\u202funito\u00a0qui e poi', 12, length)).toEqual([
      'un testo',
      'tutto\u202funito',
      'qui e poi',
    ]);
    expect(wrapText('\u00a0\u00a0sempre\u00a0insieme', 10, length)).toEqual(['\u00a0\u00a0sempre', 'insieme']);
  });

  test('keeps a word wider than the column whole', () => {
    expect(wrapText('a supercalifragilistico b', 5, (text) => text.length)).toEqual([
      'a',
      'supercalifragilistico',
      'b',
    ]);
  });

  test('a word wider than the column that comes first leaves no blank line above it', () => {
    expect(wrapText('supercalifragilistico b', 5, (text) => text.length)).toEqual(['supercalifragilistico', 'b']);
  });

  test('what is as wide as the column fits, up to the rounding of a sum', () => {
    const words = (width: number) => (text: string) => (text === ' ' ? 0 : (width / 2) * text.split(' ').length);
    for (const [width, fits] of [
      [2, true],
      [2 + 1e-6, true],
      [2 + 2e-6, false],
    ] as const) {
      expect(wrapParagraph('a b', 2, words(width))).toHaveLength(fits ? 1 : 2);
      expect(isAuthorsBreak('a', 'b', 2, words(width))).toBe(fits);
    }
  });

  test('keeps newlines, blank lines and inner spaces', () => {
    expect(wrapText('uno  due\n\n  tre', 20, (text) => text.length)).toEqual(['uno  due', '', '  tre']);
    expect(wrapText('', 20, (text) => text.length)).toEqual([]);
  });

  test('tells an author’s break from a wrap', () => {
    const measure = (text: string) => text.length;
    expect(isAuthorsBreak('uno due', 'tre quattro', 10, measure)).toBe(false);
    expect(isAuthorsBreak('uno', 'due tre', 10, measure)).toBe(true);
  });
});
