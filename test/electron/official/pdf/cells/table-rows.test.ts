import { describe, expect, test } from 'vitest';
import { columnsOf, inColumn } from '../../../../../electron/official/pdf/cells/columns.ts';
import type { SheetRun } from '../../../../../electron/official/pdf/cells/sheet.ts';
import { tableRows } from '../../../../../electron/official/pdf/cells/table-rows.ts';
import { run, textsOf } from './runs.ts';

const COLUMNS = [
  { name: 'what', from: Number.NEGATIVE_INFINITY },
  { name: 'value', from: 200 },
] as const;
const rule = (y: number, x: number, right: number) => ({ y, x, right });
const rows = (runs: readonly SheetRun[], rules: readonly ReturnType<typeof rule>[] = []) =>
  tableRows(runs, rules, COLUMNS, ['value']).map((row) =>
    textsOf(row.toSorted((a, b) => a.x - b.x || a.baseline - b.baseline)),
  );

/** Two rows that nothing but a border tells apart: the lines of the left column stand as close as those of one cell. */
const CLOSE = [run('uno', 0, 100), run('due', 0, 112), run('tre', 0, 124), run('1', 300, 100), run('3', 300, 124)];

describe('rows of a table', () => {
  test('are what stands between borders, drawn in pieces and in any order', () => {
    // The table is 305 wide: a border has to cover 183 of it.
    const border = [rule(116, 0, 100), rule(140, 0, 150), rule(115, 100, 184), rule(141, 150, 310)];
    expect(rows(CLOSE, border)).toEqual(['uno due 1', 'tre 3']);
    expect(rows(CLOSE, border.toReversed())).toEqual(['uno due 1', 'tre 3']);
    expect(rows(CLOSE, [rule(104, 0, 300), rule(140, 0, 300)])).toEqual(['uno 1', 'due tre 3']);
    expect(rows(CLOSE, [rule(140, 0, 300), rule(104, 0, 300)])).toEqual(['uno 1', 'due tre 3']);
  });

  test('are not cut by a line that is too short for a border, or whose greater part lies outside', () => {
    const bordered = (...rules: readonly ReturnType<typeof rule>[]) =>
      rows(CLOSE, [...rules, rule(140, 0, 300)])[0] === 'uno 1';
    expect(bordered(rule(104, 0, 182))).toBe(false);
    expect(bordered(rule(104, 0, 184))).toBe(true);
    expect(bordered(rule(104, -200, 182))).toBe(false);
    expect(bordered(rule(104, 123, 500))).toBe(false);
    expect(bordered(rule(104, 121, 500))).toBe(true);
    // Two lines farther apart than the edges of one are two, and neither is long enough.
    expect(bordered(rule(104, 0, 100), rule(105.9, 100, 200))).toBe(true);
    expect(bordered(rule(104, 0, 100), rule(106, 100, 200))).toBe(false);
  });

  test('keep a value of several lines together where the table is closed from below', () => {
    const one = [run('uno', 0, 100), run('due', 0, 150), run('1', 300, 100)];
    expect(rows(one, [rule(160, 0, 300)])).toEqual(['uno due 1']);
    expect(rows(one, [rule(90, 0, 300)])).toEqual(['uno 1', 'due']);
    expect(rows(one)).toEqual(['uno 1', 'due']);
  });

  test('are none as long as any of several columns of values has two of them', () => {
    const columns = [...COLUMNS, { name: 'other', from: 400 }] as const;
    const texts = (second: number) =>
      tableRows(
        [run('uno', 0, 100), run('due', 0, 150), run('1', 300, 100), run('2', second, 150), run('5', 500, 100)],
        [rule(160, 0, 600)],
        columns,
        ['value', 'other'],
      ).map(textsOf);
    expect([texts(300), texts(500), texts(100)].map((all) => all.length)).toEqual([2, 2, 1]);
  });

  test('without borders are cut by an empty stripe across the page', () => {
    expect(
      rows([run('uno', 0, 100), run('due', 0, 112), run('1', 300, 106), run('tre', 0, 140), run('3', 300, 140)]),
    ).toEqual(['uno due 1', 'tre 3']);
    // Given from the bottom up they are the same rows.
    expect(rows([run('tre', 0, 140), run('3', 300, 140), run('uno', 0, 100), run('1', 300, 100)])).toEqual([
      'uno 1',
      'tre 3',
    ]);
    // As far apart as lines of one cell in a column whose lines stand so: 14 is within 1.4 of the pitch, 17 is not.
    expect(rows([run('a', 0, 100), run('b', 0, 110), run('c', 0, 124), run('1', 300, 112)])).toEqual(['a b c 1']);
    expect(rows([run('a', 0, 100), run('b', 0, 110), run('c', 0, 127), run('1', 300, 105)])).toEqual(['a b 1', 'c']);
    // A small sign up to a quarter of an em below a line is no line between it and the next.
    const signed = (y: number) =>
      rows([run('a', 0, 100), run('x', 0, y, { size: 2 }), run('b', 0, 112), run('1', 300, 100)]);
    expect([signed(102.5), signed(102.6)]).toEqual([['a x b 1'], ['a x 1', 'b']]);
  });

  test('that still hang together are cut between their values, where the texts stand farthest apart', () => {
    const runs = [
      run('a', 0, 100),
      run('b', 0, 111),
      run('c', 0, 125),
      run('d', 0, 136),
      run('1', 300, 105),
      run('2', 300, 130),
    ];
    expect(rows(runs)).toEqual(['a b 1', 'c d 2']);
    expect(rows([...runs.slice(4), ...runs.slice(0, 4).toReversed()])).toEqual(['a b 1', 'c d 2']);
    const three = [...runs, run('e', 0, 150), run('3', 300, 150)];
    expect(rows(three)).toEqual(['a b 1', 'c d 2', 'e 3']);
  });
});

describe('columns of a table', () => {
  const heads = [
    { name: 'what', label: { x: 0, right: 50, size: 10 } },
    { name: 'value', label: { x: 100, right: 150, size: 10 } },
  ] as const;
  const line = (number: number, ...texts: readonly (readonly [string, number])[]) => ({
    number,
    baseline: 100 + 12 * number,
    runs: texts.map(([text, x]) => run(text, x, 100 + 12 * number, { line: number })),
  });
  const from = (...lines: readonly ReturnType<typeof line>[]) => columnsOf(heads, lines).map((column) => column.from);

  test('begin, each after the one before it, where the texts between two heads let them', () => {
    expect(columnsOf(heads.toReversed(), []).map(({ name }) => name)).toEqual(['what', 'value']);
    expect(from()).toEqual([Number.NEGATIVE_INFINITY, 99]);
    expect(from(line(1, ['testo', 0], ['prova', 80]), line(2, ['testo', 0], ['prova', 90]))[1]).toBe(79);
    // A text that goes over the place would be cut: the next one is not.
    expect(from(line(1, ['testo', 0], ['prova', 70]), line(2, ['un testo assai lent', 0]))[1]).toBe(99);
    expect(from(line(1, ['uno due tre', 0], ['quattro', 57]), line(2, ['prova', 70]))[1]).toBe(99);
    expect(from(line(1, ['testo', 60], ['prova', 95]))[1]).toBe(94);
  });

  test('of numbers that end at one edge begin after the last number on the left', () => {
    const numbers = [line(1, ['1', 75]), line(2, ['100', 65]), line(3, ['10', 70])];
    expect(from(...numbers)[1]).toBe(99);
    const left = [line(1, ['1', 65]), line(2, ['100', 65]), line(3, ['10', 65])];
    expect(from(...left)[1]).toBe(64);
    expect(from(...numbers, line(4, ['nota', 80]))[1]).toBe(64);
    expect(from(...numbers, line(4, ['nota', 70]))[1]).toBe(64);
    // What begins where the next column does is of that one.
    expect(from(...numbers, line(4, ['nota', 99]))[1]).toBe(99);
  });

  test('are told by the texts between their own heads, not by those of other columns', () => {
    const far = { name: 'far', label: { x: -100, right: -60, size: 10 } } as const;
    const further = { name: 'further', label: { x: 300, right: 350, size: 10 } } as const;
    const all = [far, ...heads, further];
    const start = (...lines: readonly ReturnType<typeof line>[]) => columnsOf(all, lines)[2]?.from;
    expect(start(line(1, ['f', -100], ['tt', 60], ['v', 110]))).toBe(99);
    expect(start(line(1, ['t', 20], ['tt', 60], ['v', 300]))).toBe(59);
  });

  test('whose heads touch or stand one above the other begin at the head', () => {
    const near = [heads[0], { name: 'value', label: { x: 50, right: 90, size: 20 } }] as const;
    expect(columnsOf(near, [line(1, ['prova', 45])])[1]?.from).toBe(48);
  });

  test('hold what begins in them', () => {
    const runs = [run('a', 0, 0), run('b', 199, 0), run('c', 200, 0), run('d', 900, 0)];
    expect(textsOf(inColumn(COLUMNS, 'what', runs))).toBe('a b');
    expect(textsOf(inColumn(COLUMNS, 'value', runs))).toBe('c d');
    expect(inColumn<string>(COLUMNS, 'other', runs)).toEqual([]);
  });
});
