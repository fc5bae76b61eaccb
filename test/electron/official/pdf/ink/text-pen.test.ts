import { describe, expect, test } from 'vitest';
import { IDENTITY, matrixOf, times } from '../../../../../electron/official/pdf/ink/matrix.ts';
import { RunBuilder } from '../../../../../electron/official/pdf/ink/run-builder.ts';
import { FIRST_TEXT_STATE, TextPen } from '../../../../../electron/official/pdf/ink/text-pen.ts';

const STATE = { ...FIRST_TEXT_STATE, size: 10, font: { name: 'Arial', unit: 0.001 } };
const glyph = (unicode: string, width = 500) => ({ unicode, width, isSpace: unicode === ' ' });
/** A page whose points go down from its upper edge, 800 high. */
const PAGE = [1, 0, 0, -1, 0, 800] as const;
const at = (glyphs: readonly { readonly x: number; readonly right: number; readonly baseline: number }[]) =>
  glyphs.map(({ x, right, baseline }) => [x, right, baseline]);

describe('the pen', () => {
  test('goes on by each glyph, its spacing, and what pulls it back', () => {
    const pen = new TextPen();
    pen.moveTo([1, 0, 0, 1, 100, 700]);
    expect(at(pen.show([glyph('a'), 200, glyph('b')], STATE, PAGE))).toEqual([
      [100, 105, 100],
      [103, 108, 100],
    ]);
    // What is shown next stands where this ended.
    const spaced = { ...STATE, characterSpacing: 1, wordSpacing: 2, rise: 3 };
    expect(at(pen.show([glyph('a'), glyph(' '), glyph('b')], spaced, PAGE))).toEqual([
      [108, 113, 97],
      [114, 119, 97],
      [122, 127, 97],
    ]);
    const narrow = { ...STATE, horizontalScale: 0.5, characterSpacing: 2 };
    pen.moveTo([2, 0, 0, 2, 0, 700]);
    const [first, second] = pen.show([glyph('a'), glyph('b')], narrow, PAGE);
    expect([first?.x, first?.right, second?.x, first?.size]).toEqual([0, 5, 7, 20]);
  });

  test('moves from the beginning of its line', () => {
    const pen = new TextPen();
    pen.moveTo([1, 0, 0, 1, 100, 700]);
    pen.show([glyph('a')], STATE, PAGE);
    pen.moveLine(10, -20);
    expect(at(pen.show([glyph('b')], STATE, PAGE))).toEqual([[110, 115, 120]]);
  });

  test('tells in which direction most is written, and gives what runs from left to right', () => {
    const pen = new TextPen();
    const show = (matrix: Parameters<TextPen['moveTo']>[0]) => {
      pen.moveTo(matrix);
      return pen.show([glyph('a'), glyph('b')], STATE, PAGE).length;
    };
    expect([show(IDENTITY), pen.quarter]).toEqual([2, 0]);
    expect([show([0, 1, -1, 0, 0, 0]), show([0, 1, -1, 0, 0, 0]), pen.quarter]).toEqual([0, 0, 3]);
    for (let time = 0; time < 3; time += 1) show([0, -1, 1, 0, 0, 0]);
    expect(pen.quarter).toBe(1);
    for (let time = 0; time < 4; time += 1) show([-1, 0, 0, -1, 0, 0]);
    expect(pen.quarter).toBe(2);
    expect([show([1, 0.009, 0, 1, 0, 0]), show([1, 0.011, 0, 1, 0, 0]), show([1, 1, -1, 1, 0, 0])]).toEqual([2, 0, 0]);
  });
});

describe('glyphs', () => {
  /** Runs of glyphs of half an em each, ten points high, by the points between one and the next. */
  const runs = (...operators: readonly (readonly (readonly [text: string, x: number, baseline?: number])[])[]) => {
    const builder = new RunBuilder();
    for (const glyphs of operators)
      builder.add(
        glyphs.map(([text, x, baseline = 100]) => ({ text, x, right: x + 5, baseline, size: 10, font: 'Arial' })),
      );
    return builder.runs().map(({ text }) => text);
  };

  test('of one operator are one text up to an em apart, those of two where they touch', () => {
    expect([
      runs([
        ['a', 0],
        ['b', 5],
      ]),
      runs([
        ['a', 0],
        ['b', 6.1],
      ]),
      runs([
        ['a', 0],
        ['b', 6.3],
      ]),
    ]).toEqual([...[['ab'], ['ab'], ['a b']]]);
    expect([
      runs([
        ['a', 0],
        ['b', 15],
      ]),
      runs([
        ['a', 0],
        ['b', 15.1],
      ]),
    ]).toEqual([['a b'], ['a', 'b']]);
    expect([runs([['a', 0]], [['b', 6.1]]), runs([['a', 0]], [['b', 6.3]])]).toEqual([['ab'], ['a', 'b']]);
    expect([
      runs([
        ['a', 0],
        ['b', 3.6],
      ]),
      runs([
        ['a', 0],
        ['b', 3.4],
      ]),
    ]).toEqual([['ab'], ['a', 'b']]);
    expect([
      runs([
        ['a', 0],
        ['b', 5, 100.4],
      ]),
      runs([
        ['a', 0],
        ['b', 5, 100.6],
      ]),
    ]).toEqual([['ab'], ['a', 'b']]);
  });

  test('that are drawn twice to make them bold are one text', () => {
    expect(runs([['a', 0]], [['a', 1.1]])).toEqual(['a']);
    expect(runs([['a', 0]], [['a', 1.3]])).toEqual(['a', 'a']);
    expect(runs([['a', 0]], [['a', 0, 101.1]])).toEqual(['a']);
    expect(runs([['a', 0]], [['a', 0, 101.3]])).toEqual(['a', 'a']);
    expect(runs([['a', 0]], [['b', 0]])).toEqual(['a', 'b']);
    const others = ['b', 'c', 'd'].map((text, index) => [[text, 100 * (index + 1)]] as const);
    expect(runs([['a', 0]], ...others.slice(0, 2), [['a', 0.5]])).toEqual(['a', 'b', 'c']);
    expect(runs([['a', 0]], ...others, [['a', 0.5]])).toEqual(['a', 'b', 'c', 'd', 'a']);
  });

  test('have words, with accents in one character', () => {
    const builder = new RunBuilder();
    const glyphs = [' ', 'a', 'e', '\u0300', ' ', 'b'].map((text, index) => {
      return { text, x: 5 * index, right: 5 * index + 5, baseline: 100, size: index === 0 ? 3 : 10, font: 'Arial' };
    });
    builder.add(glyphs.slice(1));
    expect(builder.runs()[0]).toMatchObject({ text: 'aè b', x: 5, right: 30, size: 10 });
    expect(builder.runs()[0]?.words).toEqual([
      { text: 'aè', x: 5, right: 20, initial: 5 },
      { text: 'b', x: 25, right: 30, initial: 5 },
    ]);
  });
});

test('a matrix is six numbers', () => {
  expect(matrixOf({ 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6 })).toEqual([1, 2, 3, 4, 5, 6]);
  for (let at = 0; at < 6; at += 1) expect(matrixOf([1, 2, 3, 4, 5, 6].with(at, Number.NaN))).toBeNull();
  expect([matrixOf(null), matrixOf('x'), matrixOf([1])]).toEqual([null, null, null]);
  expect(times([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12])).toEqual([31, 46, 39, 58, 52, 76]);
});
