import { expect, test } from 'vitest';
import { ProblemLog } from '../../../../../electron/official/problem-log.ts';
import { readPrintedCover } from '../../../../../electron/official/text/pages/cover.ts';
import { headerRow } from '../../../../../electron/official/text/pages/header-row.ts';
import { textLines } from '../../../../../electron/official/text/pages/text-lines.ts';

const lines = (...texts: readonly string[]) => texts.map((text, at) => ({ text, line: at + 1 }));
/** What a reading tells, beside what it gives. */
function told<Value>(read: (problems: ProblemLog) => Value) {
  const problems = new ProblemLog('a.txt');
  const value = read(problems);
  return { value, codes: problems.problems.map(({ severity, code }) => `${severity} ${code}`) };
}

const text = (cell: { readonly text: string } | null | undefined) => cell?.text ?? null;
const texts = (cells: readonly { readonly text: string }[]) => cells.map((cell) => cell.text);

test('the row of the header is cut where the centre begins', () => {
  const row = (...all: readonly [string, ...string[]]) => {
    const { value, codes } = told((problems) => headerRow(lines(...all) as never, 1, problems));
    return [value.code.text, text(value.councillor), texts(value.centre), codes];
  };
  expect(row('2026_A01 Rossi Anna SETTORE TRIBUTI', 'E COMMERCIO')).toEqual([
    ...['2026_A01', 'Rossi Anna', ['SETTORE TRIBUTI', 'E COMMERCIO'], []],
  ]);
  expect(row('2026_A01')).toEqual(['2026_A01', null, [], []]);
  expect(row('2026_A01 TRIBUTI')).toEqual(['2026_A01', null, ['TRIBUTI'], []]);
  expect(row('2026_A01 Rossi Anna TRIBUTI')).toEqual([
    '2026_A01',
    'Rossi Anna',
    ['TRIBUTI'],
    ['mild councillor-or-centre'],
  ]);
  expect(row('2026_A01 Rossi Anna')).toEqual(['2026_A01', 'Rossi Anna', [], ['mild councillor-or-centre']]);
});

test('a text is cut into lines whatever ends them, and a form feed ends one without being one', () => {
  expect(textLines('a\r\nb\rc\n\u00a0d\t e \funo')).toEqual({
    lines: [
      { text: 'a', line: 1 },
      { text: 'b', line: 2 },
      { text: 'c', line: 3 },
      { text: 'd  e', line: 4 },
      { text: 'uno', line: 4 },
    ],
    endsWithPageBreak: false,
  });
  expect([textLines('a\f').endsWithPageBreak, textLines('a\f\n ').endsWithPageBreak]).toEqual([true, true]);
});

test('a cover has its date and parameters, each once, and a description that goes on below', () => {
  const cover = (...all: readonly string[]) => told((problems) => readPrintedCover(lines(...all), problems));
  const { value, codes } = cover(
    ...['', 'SCHEDA OBIETTIVI', 'Data elaborazione 23/11/2026', 'Parametri selezionati:'],
    ...[
      'Vista: DUP_2025 Documento unico',
      'Descrizione sintetica città',
      'pulita',
      'Centro di Responsabilità S08 Biblioteca',
    ],
    ...['Livello PEG', 'altro', 'Livello ALTRO'],
  );
  expect(value).toEqual({
    date: '2026-11-23',
    parameters: {
      plan: { code: 'DUP_2025', name: 'Documento unico' },
      levelLabel: 'PEG',
      shortDescription: 'città pulita',
      centre: { code: 'S08', name: 'Biblioteca' },
    },
  });
  expect(codes).toEqual(['mild cover-line', 'mild cover-line']);
  expect(cover('', '')).toEqual({ value: null, codes: [] });
  expect(cover('SCHEDA OBIETTIVI', 'Data elaborazione 23/11/2026')).toEqual({
    value: { date: '2026-11-23', parameters: {} },
    codes: [],
  });
  for (const all of [['Testo', 'Data elaborazione 23/11/2026'], ['SCHEDA OBIETTIVI'], ['SCHEDA OBIETTIVI', 'altro']])
    expect(cover(...all)).toEqual({ value: null, codes: ['blocking not-a-cover'] });
  expect(cover('SCHEDA OBIETTIVI', 'Data elaborazione 31/02/2026')).toEqual({ value: null, codes: ['blocking date'] });
});

test('what was seen is told in the order of the paper, what has no page last', () => {
  const log = new ProblemLog('a.txt');
  for (const [page, line] of [
    [2, 1],
    [undefined, undefined],
    [1, 9],
    [1, undefined],
    [1, 3],
  ] as const)
    log.mild('date', `${page} ${line}`, {
      ...(page === undefined ? {} : { page }),
      ...(line === undefined ? {} : { line }),
    });
  expect(log.problems.map(({ message }) => message)).toEqual([
    ...['1 undefined', '1 3', '1 9', '2 1', 'undefined undefined'],
  ]);
});
