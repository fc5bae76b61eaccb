import { describe, expect, test } from 'vitest';
import { ProblemLog } from '../../../../../electron/official/problem-log.ts';
import { valuesApart, valuesInline } from '../../../../../electron/official/text/blocks/indicator-values.ts';
import { linesOf, paragraphs } from '../../../../../electron/official/text/blocks/paragraphs.ts';
import { datesRow, phaseRow, valuesFrom } from '../../../../../electron/official/text/blocks/phase-row.ts';

const lines = (...texts: readonly string[]) => texts.map((text, at) => ({ text, line: at + 1 }));
const paragraph = (...texts: readonly [string, ...string[]]) =>
  ({ page: 1, opensPage: false, blanksBefore: 0, lines: lines(...texts) }) as never;

/** What a reading tells, beside what it gives. */
function told<Value>(read: (problems: ProblemLog) => Value) {
  const problems = new ProblemLog('a.txt');
  const value = read(problems);
  return { value, codes: problems.problems.map(({ severity, code }) => `${severity} ${code}`) };
}

const text = (cell: { readonly text: string } | null | undefined) => cell?.text ?? null;
const texts = (cells: readonly { readonly text: string }[]) => cells.map((cell) => cell.text);

test.each([
  ['10,50 100,00 x', 0, 2, 2],
  ['10 20', 0, 2, 2],
  ['10,50 20', 0, 2, 1],
  ['10 20,50', 0, 2, 1],
  ['1.000 5% -3 4', 0, 3, 3],
  ['x 10,50', 1, 2, 1],
  ['x', 0, 2, 0],
  ['10,50', 1, 2, 0],
])('of «%s» from word %i on, looked for %i, there are %i values', (row, start, most, count) => {
  expect(valuesFrom(row.split(' '), start, most)).toBe(count);
});

test('a row of dates is one or two of them and nothing else', () => {
  expect(datesRow('01/01/2026 31/12/2026')).toEqual(['01/01/2026', '31/12/2026']);
  expect(datesRow('01/01/2026')).toEqual(['01/01/2026']);
  expect([datesRow('01/01/2026 x'), datesRow('1/1/2026 1/1/2026 1/1/2026'), datesRow('')]).toEqual([null, null, null]);
});

describe('the row of a phase', () => {
  const read = (row: string) => {
    const { value, codes } = told((problems) => phaseRow(lines(row), 1, problems));
    const { plannedStart, plannedEnd, weight, progress, responsible } = value;
    return [[plannedStart, plannedEnd, weight, progress, responsible].map(text), codes];
  };

  test('has dates, weight and progress in their order', () => {
    expect(read('01/01/2026 31/12/2026 10,00 50,00 ROSSI ANNA SETTORE TRIBUTI')).toEqual([
      ['01/01/2026', '31/12/2026', '10,00', '50,00', 'ROSSI ANNA'],
      [],
    ]);
    expect(read('10,00 50,00')).toEqual([[null, null, '10,00', '50,00', null], []]);
  });

  test('tells what it took for what it was not sure of', () => {
    expect(read('01/01/2026 10,00 50,00')).toEqual([['01/01/2026', null, '10,00', '50,00', null], ['mild one-date']]);
    expect(read('01/01/2026 31/12/2026')).toEqual([
      ['01/01/2026', '31/12/2026', null, null, null],
      ['mild dates-alone'],
    ]);
    expect(read('01/01/2026 31/12/2026 10,00')).toEqual([
      ['01/01/2026', '31/12/2026', '10,00', null, null],
      ['mild one-number'],
    ]);
    expect(read('01/01/2026 31/12/2026 ROSSI ANNA SETTORE TRIBUTI')[1]).toEqual([]);
  });

  test('is refused with a third date or number', () => {
    for (const row of [
      '01/01/2026 31/12/2026 01/02/2026',
      '10,00 50,00 7,00 ROSSI',
      '10,00 50,00 7',
      '01/01/2026 10,00 31/12/2026',
    ])
      expect([row, read(row)[1]?.[0]]).toEqual([row, 'blocking phase-row']);
    expect(read('10,00 50,00 3 incontri')[1]?.[0]).not.toBe('blocking phase-row');
  });
});

describe('the values of an indicator', () => {
  const shown = (found: ReturnType<typeof valuesApart>) =>
    found && [texts(found.description), text(found.type), texts(found.values), texts(found.note), found.certain];

  test('stand in a paragraph of their own after a type, or alone', () => {
    expect(shown(valuesApart(paragraph('EFFICACIA 10,00 5,00')))).toEqual([
      [],
      'EFFICACIA',
      ['10,00', '5,00'],
      [],
      true,
    ]);
    expect(shown(valuesApart(paragraph('10,00 5,00')))).toEqual([[], null, ['10,00', '5,00'], [], false]);
    expect(shown(valuesApart(paragraph('EFFICACIA 10,00 nota', 'che segue')))).toEqual([
      ...[[], 'EFFICACIA', ['10,00'], ['nota', 'che segue'], false],
    ]);
    expect(shown(valuesApart(paragraph('TIPO 10,00')))).toEqual([[], 'TIPO', ['10,00'], [], false]);
    expect(shown(valuesApart(paragraph('EFFICACIA')))).toEqual([[], 'EFFICACIA', [], [], false]);
    for (const none of ['TIPO 10,00 nota', '10,00 nota', '10', 'Efficacia', 'LA 10,00', 'testo'])
      expect([none, valuesApart(paragraph(none))]).toEqual([none, null]);
  });

  test('or end its description', () => {
    expect(shown(valuesInline(paragraph('Domande', 'evase EFFICACIA 10,00 5,00')))).toEqual([
      ...[['Domande', 'evase'], 'EFFICACIA', ['10,00', '5,00'], [], true],
    ]);
    expect(shown(valuesInline(paragraph('Domande 10,00 5,00')))).toEqual([
      ['Domande'],
      null,
      ['10,00', '5,00'],
      [],
      false,
    ]);
    expect(valuesInline(paragraph('Domande 10,00'))).toBeNull();
    expect(shown(valuesInline(paragraph('Domande EFFICACIA 10,00 nota', 'segue')))).toEqual([
      ...[['Domande'], 'EFFICACIA', ['10,00'], ['nota', 'segue'], false],
    ]);
    expect(valuesInline(paragraph('Domande TIPO 10,00 nota'))).toBeNull();
    expect(shown(valuesInline(paragraph('Domande TIPO 10,00 5,00 nota')))).toEqual([
      ...[['Domande'], 'TIPO', ['10,00', '5,00'], ['nota'], false],
    ]);
    expect(valuesInline(paragraph('EFFICACIA'))).toBeNull();
  });
});

test('paragraphs know how many blank lines stand before them, and give them back between them', () => {
  const all = paragraphs({ page: 2, lines: lines('', 'a', 'b', '', '', 'c', '') });
  expect(all.map(({ opensPage, blanksBefore, lines: own }) => [opensPage, blanksBefore, texts(own)])).toEqual([
    [true, 1, ['a', 'b']],
    [false, 2, ['c']],
  ]);
  expect(linesOf(all)).toEqual([
    { text: 'a', line: 2 },
    { text: 'b', line: 3 },
    { text: '', line: 4 },
    { text: '', line: 5 },
    { text: 'c', line: 6 },
  ]);
});
