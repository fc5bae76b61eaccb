import { describe, expect, test } from 'vitest';
import { cellLines, textWidth } from '../../../../electron/paper/layout/cell-lines.ts';
import { TagList } from '../../../../electron/paper/layout/tag-list.ts';

const WIDE = 300;
/** Printed lines with the tags they have, and how much each is narrowed. */
const lines = (text: string, options: { width?: number; tag?: number; room?: number } = {}) => {
  const { width = WIDE, tag = null, room = width } = options;
  return cellLines(text, 'longText', width, tag, new TagList(), { room });
};
const texts = (...asked: Parameters<typeof lines>) => lines(...asked).map(({ text }) => text);

describe('the lines of a cell', () => {
  test('are its paragraphs; one without a letter is a space, whatever it is made of', () => {
    expect(texts('')).toEqual([]);
    expect(texts('uno\ndue')).toEqual(['uno', 'due']);
    expect(lines('uno\n\n   \ndue', { tag: 0 }).map(({ text, tag }) => [text, tag === null])).toEqual([
      ['uno', false],
      [' ', true],
      [' ', true],
      ['due', false],
    ]);
    expect(texts('   ')).toEqual([' ']);
  });

  test('carry the spaces of their breaks', () => {
    const width = textWidth('uno due', 'longText') + 0.1;
    expect(texts('uno due  tre', { width })).toEqual(['uno due  ', 'tre']);
  });

  test('have a word that is too wide narrowed down to its half, and cut where that is not enough', () => {
    const word = 'mmmmmmmmmm';
    const whole = textWidth(word, 'longText');
    expect(lines(word, { width: whole + 0.1 })).toEqual([{ text: word, tag: null }]);
    expect(lines(word, { width: whole * 0.6 })).toEqual([{ text: word, tag: null, squeeze: expect.closeTo(0.6, 6) }]);
    expect(texts(word, { width: whole * 0.45 })).toEqual(['mmmm', 'mmmm', 'mm']);
    // Where it may stick out it is left as it is.
    expect(lines(word, { width: whole * 0.6, room: whole + 0.1 })).toEqual([{ text: word, tag: null }]);
  });
});
