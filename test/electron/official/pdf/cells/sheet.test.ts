import { describe, expect, test } from 'vitest';
import { cellLines, joinedText, lineOf } from '../../../../../electron/official/pdf/cells/cell-lines.ts';
import { cutWords } from '../../../../../electron/official/pdf/cells/cut-words.ts';
import { findLabels, labelWords } from '../../../../../electron/official/pdf/cells/find-label.ts';
import { type OpenLine, putBlanksBack } from '../../../../../electron/official/pdf/cells/page-joints.ts';
import { segmentsOf, sheetOf } from '../../../../../electron/official/pdf/cells/sheet.ts';
import { rulesOf } from '../../../../../electron/official/pdf/ink/rules-of.ts';
import { run, textsOf } from './runs.ts';

const linesOf = (runs: readonly ReturnType<typeof run>[], page = 3) =>
  sheetOf({ page, width: 600, height: 800, runs, rules: [] }).lines.map((line) => textsOf(line.runs));

describe('a page as a person sees it', () => {
  test('has its lines from the top down and from left to right, whatever the order they were drawn in', () => {
    const runs = [run('d', 50, 130), run('c', 0, 130), run('b', 50, 101.9), run('a', 0, 100), run('e', 0, 132.1)];
    const { lines } = sheetOf({ page: 1, width: 600, height: 800, runs, rules: [] });
    expect(lines.map((line) => [line.number, textsOf(line.runs)])).toEqual([
      [1, 'a b'],
      [2, 'c d'],
      [3, 'e'],
    ]);
    expect(lines.map((line) => line.runs.map((one) => one.line))).toEqual([[1, 1], [2, 2], [3]]);
    // Of two sizes the smaller says what is one line.
    expect(linesOf([run('a', 0, 100, { size: 20 }), run('b', 50, 103)])).toEqual(['a', 'b']);
  });

  test.each([
    ['3', 40, false],
    ['- 3 -', 40, false],
    ['3/40', 40, false],
    ['3 di 40', 40, false],
    ['pagina 3 di 40', 12, false],
    ['Pag. 9', 12, false],
    ['4', 40, true],
    ['3', 18, true],
    ['3', 18.1, false],
    ['fase 3', 40, true],
  ])('ends with %s, %d points below the text: it stays is %s', (text, apart, stays) => {
    const lines = linesOf([run('primo', 0, 100), run('testo', 0, 112), run(text, 300, 112 + apart)]);
    expect(lines).toEqual(['primo', 'testo', ...(stays ? [text] : [])]);
    // At the head of the page it is the same.
    const head = linesOf([run(text, 300, 100 - apart), run('testo', 0, 100), run('ultimo', 0, 112)]);
    expect(head).toEqual([...(stays ? [text] : []), 'testo', 'ultimo']);
  });

  test('keeps a number that is not by itself: within the page, under others in its column, one of many', () => {
    expect(linesOf([run('a', 0, 100), run('3', 300, 140), run('b', 0, 180)])).toEqual(['a', '3', 'b']);
    expect(linesOf([run('1', 300.9, 100), run('a', 0, 120), run('3', 300, 160)])).toEqual(['1', 'a', '3']);
    expect(linesOf([run('x', 0, 100), run('1', 300, 100), run('a', 0, 120), run('3', 300, 160)])).toHaveLength(3);
    expect(linesOf([run('1', 301, 100), run('a', 0, 120), run('3', 300, 160)])).toEqual(['1', 'a']);
    const words = (count: number) =>
      ['pagina', '3', 'di', '40', ''].slice(0, count).map((one, at) => run(one, 60 * at, 140));
    expect(linesOf([run('a', 0, 100), ...words(4)])).toEqual(['a']);
    expect(linesOf([run('a', 0, 100), ...words(5)])).toHaveLength(2);
    expect(linesOf([run('3', 300, 100)])).toEqual([]);
  });

  test('has groups of runs that stand close together', () => {
    const line = { number: 1, baseline: 0, runs: [run('a', 0, 0), run('b', 9, 0), run('c', 18.1, 0)] };
    expect(segmentsOf(line, 0.4).map(textsOf)).toEqual(['a b', 'c']);
  });
});

describe('the lines of a cell', () => {
  test('are put together from the top down, a gap being a space unless the text has one', () => {
    const runs = [run('d', 20, 112), run('c', 0, 112), run('b', 6.3, 102.5), run('a', 0, 100)];
    expect(cellLines(runs).map(({ text }) => text)).toEqual(['a b', 'c d']);
    expect(cellLines([run('a', 0, 100), run('b', 6, 102.6)]).map(({ text }) => text)).toEqual(['a', 'b']);
    expect(joinedText([run('a', 0, 0), run('b', 6.1, 0)])).toBe('ab');
    expect(joinedText([run('a ', 0, 0), run('b', 20, 0)])).toBe('a b');
    expect(joinedText([run('a', 0, 0), run(' b', 20, 0)])).toBe('a b');
    expect(lineOf([run('una ', 0, 100), run('', 0, 112), run('riga', 0, 124)])).toEqual({ text: 'una riga', line: 1 });
    expect(lineOf([run('', 0, 100)])).toBeNull();
  });

  test('are measured in em of their type, without the space at their end', () => {
    expect(cellLines([run('abc de ', 10, 100, { line: 4 })])).toEqual([
      {
        ...{ text: 'abc de ', line: 4, baseline: 100, size: 10, font: 'Arial', x: 10, right: 40, words: 2 },
        ...{ widthEm: 3, firstWordEm: 1.5, firstCharacterEm: 0.5, spaceEm: 0.5 },
      },
    ]);
    // Too wide or too narrow for a space: the usual one.
    expect(cellLines([run('a', 0, 0), run('b', 10.6, 0)])[0]?.spaceEm).toBe(0.278);
    expect(cellLines([run('a', 0, 0), run('b', 10.5, 0)])[0]?.spaceEm).toBeCloseTo(0.55);
    expect(cellLines([run('a', 0, 0), run('b', 6.1, 0)])[0]?.spaceEm).toBe(0.278);
    expect(cellLines([run('', 7, 50)])).toMatchObject([
      { text: '', widthEm: 0, firstWordEm: 0, x: 7, right: 7, words: 0 },
    ]);
  });

  test('are one word that was cut where each is as wide as the column and all are more than two of it', () => {
    const column = (...texts: readonly string[]) => [
      ...cutWords(cellLines(texts.map((text, at) => run(text, 0, 12 * at))), 5),
    ];
    expect(column('abcdefghij', 'abcdefghij', 'k')).toEqual([0, 1]);
    expect(column('abcdefghij', 'abcdefghij')).toEqual([]);
    expect(column('abcdefghi', 'abcdefghij', 'k')).toEqual([]);
    expect(column('abcdefghij', 'abcdefghij', 'k due')).toEqual([0, 1]);
    expect(column('abcdefghij ', 'abcdefghij', 'k')).toEqual([]);
    expect(column('abcd fghij', 'abcdefghij', 'k')).toEqual([]);
    expect(column('uno', 'abcdefghij', 'abcdefghij', 'k', 'abcdefghij', 'abcdefghij', 'k')).toEqual([1, 2, 4, 5]);
    expect(column('abcdefghij', 'abcdefghij', '')).toEqual([]);
  });
});

describe('a label of several words', () => {
  const found = (...runs: readonly ReturnType<typeof run>[]) =>
    findLabels(labelWords([{ number: 1, baseline: 0, runs }]), ['valore', 'atteso']).map(
      ({ x, right, top, bottom }) => [x, right, top, bottom],
    );

  test('stands on one line, its words a space apart', () => {
    expect(found(run('Valore atteso', 0, 100))).toEqual([[0, 65, 100, 100]]);
    expect(found(run('valore', 0, 100), run('atteso', 37.9, 102.9))).toEqual([[0, 67.9, 100, 102.9]]);
    expect(found(run('valore', 0, 100), run('atteso', 38, 100))).toEqual([]);
    expect(found(run('valore', 0, 100), run('atteso', 29.1, 100))).toEqual([[0, 59.1, 100, 100]]);
    expect(found(run('valore', 0, 100), run('atteso', 29, 100))).toEqual([]);
  });

  test('or is wrapped in a narrow head, where it stands on one line nowhere', () => {
    const wrapped = [run('valore', 0, 100), run('atteso', 0, 112)];
    expect(found(...wrapped)).toEqual([[0, 30, 100, 112]]);
    expect(found(...wrapped, run('valore atteso', 200, 300))).toEqual([[200, 265, 300, 300]]);
    const below = (x: number, y: number) => found(run('valore', 40, 100), run('atteso', x, 100 + y)).length;
    expect([below(40, 6), below(40, 6.1), below(40, 19.9), below(40, 20)]).toEqual([0, 1, 1, 0]);
    expect([below(10, 12), below(10.1, 12), below(69.9, 12), below(70, 12)]).toEqual([0, 1, 1, 0]);
  });
});

test('blank lines that fell on a page break are put back after a break of the author’s alone', () => {
  const joint = (baseline: number, top: number, breakAfter: 'author' | 'wrap' = 'author') => {
    const lines = [{ text: 'segue', line: 7, breakAfter: 'author' }] as OpenLine[];
    const above = { line: { text: 'prima', line: 1, breakAfter } as OpenLine, cell: { baseline } as never };
    return { above, lines, top };
  };
  const blanks = (...joints: readonly ReturnType<typeof joint>[]) => {
    putBlanksBack(joints, 10);
    return joints.map(({ lines }) => lines.filter(({ text, line }) => text === '' && line === 7).length);
  };
  expect(blanks(joint(700, 20), joint(700, 40), joint(700, 40, 'wrap'))).toEqual([0, 2, 0]);
  expect(blanks(joint(700, 20), joint(690.5, 20), joint(690.6, 20), joint(660, 20), joint(660, 30))).toEqual([
    0, 1, 0, 1, 1,
  ]);
  expect(blanks(joint(700, 20), joint(700, 24.9), joint(700, 25))).toEqual([0, 0, 1]);
});

test('rules of a path are its level lines, from any side, and those of a shape that is closed', () => {
  const rules = (...coded: readonly number[]) => rulesOf([0, [coded]], [1, 0, 0, 1, 0, 0] as never);
  expect(rules(0, 10, 20, 1, 90, 20)).toEqual([{ y: 20, x: 10, right: 90 }]);
  expect(rules(0, 90, 20, 1, 10, 20)).toEqual([{ y: 20, x: 10, right: 90 }]);
  expect(rules(0, 10, 20, 1, 10, 60, 1, 50, 60.05, 4, 1, 70, 60)).toEqual([
    { y: 60.05, x: 10, right: 50 },
    { y: 60, x: 50, right: 70 },
  ]);
  expect(rules(0, 10, 20, 1, 90, 20.2)).toEqual([]);
  expect(rules(0, 10, 20, 2, 1, 1, 2, 2, 50, 20, 1, 60, 20, 3, 1, 1, 80, 20, 1, 90, 20)).toEqual([
    { y: 20, x: 50, right: 60 },
    { y: 20, x: 80, right: 90 },
  ]);
  expect(rules(0, 10, 20, 9, 1, 90, 20)).toEqual([]);
  expect(rulesOf([], [1, 0, 0, 1, 0, 0] as never)).toEqual([]);
});
