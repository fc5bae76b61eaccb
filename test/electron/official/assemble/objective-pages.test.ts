import { describe, expect, test } from 'vitest';
import { CellReader } from '../../../../electron/official/assemble/cell-reader.ts';
import { objectivePages } from '../../../../electron/official/assemble/objective-pages.ts';
import { objectiveYear } from '../../../../electron/official/assemble/objective-year.ts';
import { printedParts } from '../../../../electron/official/assemble/printed-parts.ts';
import type { PrintedBlock, PrintedPage } from '../../../../electron/official/printed-document.ts';
import { ProblemLog } from '../../../../electron/official/problem-log.ts';

const cell = (text: string, line = 1) => ({ text, line });
const header = (code: string, title = 'Titolo') => ({
  ...{ municipality: cell('Comune'), levelLabel: cell('PEG'), code: cell(code, 3), councillor: null },
  ...{ centre: [cell('SETTORE')], title: [cell(title)], responsible: null },
});
const page = (number: number, code: string, blocks: readonly PrintedBlock[], continues = false, title = 'Titolo') =>
  ({ page: number, header: header(code, title), continues, blocks }) as PrintedPage;
const phase = (text: string, line = 10, more: object = {}) =>
  ({
    ...{ kind: 'phase', description: text === '' ? [] : [cell(text, line)], plannedStart: null, plannedEnd: null },
    ...{ actualStart: null, actualEnd: null, weight: null, progress: null, responsible: null, centre: [], note: [] },
    ...more,
  }) as PrintedBlock;
const indicator = (previousYears: readonly [number, number] | null, more: object = {}) =>
  ({
    ...{ kind: 'indicator', description: [cell('i', 20)], type: null, target: null, result: null, previousYears },
    ...{ previousResults: [null, null], note: [], ...more },
  }) as PrintedBlock;
const text = (kind: 'implementation' | 'progressReport' | 'status', ...lines: readonly string[]) =>
  ({ kind, lines: lines.map((one, at) => cell(one, at + 5)) }) as PrintedBlock;
const participant = {
  kind: 'participant',
  name: cell('a', 9),
  relation: null,
  commitment: null,
  fromDate: null,
  toDate: null,
} as const;

function joined(...pages: readonly PrintedPage[]) {
  const problems = new ProblemLog('a.pdf');
  const objectives = objectivePages({ pages } as never, problems);
  return { objectives, codes: problems.problems.map(({ code, place }) => `${code} ${place.page}`) };
}

describe('pages of one code', () => {
  test('are one objective, and a block that goes on is one block', () => {
    const first = phase('uno', 10, { weight: cell('10,00') });
    const rest = phase('due', 4, { weight: cell('20,00'), progress: cell('5,00'), note: [cell('nota')] });
    const { objectives, codes } = joined(
      page(1, 'A', [first]),
      page(2, 'A', [rest, phase('tre')], true),
      page(3, 'B', []),
    );
    expect(codes).toEqual([]);
    expect(objectives.map(({ page: from, blocks }) => [from, blocks.map((block) => block.page)])).toEqual([
      [1, [1, 2]],
      [3, []],
    ]);
    expect(objectives[0]?.blocks[0]?.block).toMatchObject({
      description: [{ text: 'uno' }, { text: 'due' }],
      weight: { text: '10,00' },
      progress: { text: '5,00' },
      note: [{ text: 'nota' }],
    });
  });

  test('that do not fit together are told where they do not', () => {
    expect(joined(page(1, 'A', []), page(2, 'B', []), page(3, 'A', [])).codes).toEqual(['duplicate-code 3']);
    expect(joined(page(1, 'A', []), page(2, 'A', [], false, 'Altro')).codes).toEqual(['header-differs 2']);
    expect(joined(page(1, 'A', [], true)).codes).toEqual([]);
    expect(joined(page(1, 'A', [phase('x')], true)).codes).toEqual(['nothing-to-continue 1']);
    expect(joined(page(1, 'A', [text('status', 'x')]), page(2, 'A', [phase('y')], true)).codes).toEqual([
      'nothing-to-continue 2',
    ]);
    expect(joined(page(1, 'A', [participant]), page(2, 'A', [participant], true)).codes).toEqual([
      'nothing-to-continue 2',
    ]);
    expect(joined(page(1, 'A', [phase('x'), text('status', 'y')])).codes).toEqual(['blocks-out-of-order 1']);
    expect(joined(page(1, 'A', [text('status', 'x'), text('status', 'y')])).codes).toEqual(['blocks-out-of-order 1']);
    expect(
      joined(page(1, 'A', [participant, participant, phase('x'), phase('y'), indicator(null), indicator(null)])).codes,
    ).toEqual([]);
  });
});

test('the year is that of the code, else the one after the first of the heads, which must not contradict it', () => {
  const year = (code: string, ...heads: readonly (readonly [number, number] | null)[]) => {
    const problems = new ProblemLog('a.pdf');
    const [objective] = joined(
      page(
        1,
        code,
        heads.map((one) => indicator(one)),
      ),
    ).objectives;
    return [objective && objectiveYear(objective, problems), problems.problems.length];
  };
  expect(year('2026_A01')).toEqual([2026, 0]);
  expect(year('2026_A01', [2025, 2024], null)).toEqual([2026, 0]);
  expect(year('A01', null, [2025, 2024])).toEqual([2026, 0]);
  expect(year('A01')).toEqual([null, 0]);
  expect([
    year('2026_A01', [2024, 2023], [2024, 2023]),
    year('2026_A01', [2025, 2023]),
    year('2026_A01', [2024, 2024]),
  ]).toEqual([
    ...[
      [2026, 1],
      [2026, 1],
      [2026, 1],
    ],
  ]);
});

test('parts are counted by their kind, and begin at the first line of any of their cells', () => {
  const blocks = [
    text('implementation', 'x'),
    participant,
    participant,
    text('status', 'y'),
    phase('f', 10, { weight: cell('1', 8), responsible: cell('r', 9) }),
    phase('', 10),
    indicator(null, { type: cell('t', 15), target: cell('1', 16) }),
  ];
  const [objective] = joined(page(1, '2026_A01', blocks)).objectives;
  const parts = objective === undefined ? [] : printedParts(objective, '2026_A01');
  expect(parts.map(({ entity, index, field, line }) => [entity, index, field, line])).toEqual([
    ['objective', 0, null, 0],
    ['objective', 0, 'implementation', 5],
    ['participant', 0, null, 9],
    ['participant', 1, null, 9],
    ['objective', 0, 'statusId', 5],
    ['phase', 0, null, 8],
    ['phase', 1, null, 3],
    ['indicator', 0, null, 15],
  ]);
});

test('a cell is the value that it holds, blank or told', () => {
  const problems = new ProblemLog('a.pdf');
  const cells = new CellReader({ phaseCentre: 9, phaseNote: 9 } as never, problems);
  const place = { page: 4, cell: 'Peso' };
  expect([cells.text(null), cells.text(cell(' x '))]).toEqual(['', 'x']);
  expect([cells.date(null, place), cells.date(cell('  '), place), cells.date(cell(' 01/02/2026 '), place)]).toEqual([
    ...[null, null, '2026-02-01'],
  ]);
  expect([
    cells.number(cell('-1,50'), place),
    cells.percentage(cell('10,00 %'), place),
    cells.percentage(cell('100,00'), place),
  ]).toEqual([...[-150, 1_000, 10_000]]);
  expect(problems.problems).toEqual([]);
  expect([
    cells.percentage(cell('100,01', 7), place),
    cells.date(cell('31/02/2026', 8), place),
    cells.number(cell('x', 9), place),
  ]).toEqual([...[null, null, null]]);
  expect(problems.problems.map(({ code, place: at }) => [code, at.page, at.line])).toEqual([
    ['percentage', 4, 7],
    ['date', 4, 8],
    ['number', 4, 9],
  ]);
  // A name has no breaks of its own; what is broken otherwise than its column does is told once.
  expect(cells.name([{ ...cell('SETTORE'), breakAfter: 'author' }, cell('TRIBUTI')], 'phaseCentre', place)).toBe(
    'SETTORE TRIBUTI',
  );
  for (const line of [11, 12])
    cells.paragraphs([cell('una riga troppo lunga per la colonna delle note', line), cell('x')], 'phaseNote', place);
  cells.reportColumns();
  expect(problems.problems.filter(({ code }) => code === 'unlike-column')).toMatchObject([
    { severity: 'mild', message: expect.stringContaining('2 testi'), place: { line: 11 } },
  ]);
});
