import { expect, test } from 'vitest';
import type { PrintedBlock, PrintedPage } from '../../../../../electron/official/printed-document.ts';
import { ProblemLog } from '../../../../../electron/official/problem-log.ts';
import { checkDocumentEnd } from '../../../../../electron/official/text/pages/document-end.ts';

const LAST = 90;
const cell = (text: string, line = LAST) => ({ text, line });
const phase = (more: object = {}) =>
  ({
    ...{ kind: 'phase', description: [cell('f', 40)], plannedStart: cell('01/01/2026', 41), plannedEnd: null },
    ...{ actualStart: null, actualEnd: null, weight: null, progress: null, responsible: null, centre: [], note: [] },
    ...more,
  }) as PrintedBlock;
const indicator = (more: object = {}) =>
  ({
    ...{ kind: 'indicator', description: [cell('i', 60)], type: cell('N', 61), target: null, result: null },
    ...{ previousYears: null, previousResults: [null, null], note: [], ...more },
  }) as PrintedBlock;
const status = { kind: 'status', lines: [cell('In corso', 30)] } as unknown as PrintedBlock;
const page = (code: string, blocks: readonly PrintedBlock[], levelLabel = 'OBIETTIVO DI PEG') =>
  ({
    page: 3,
    header: { code: cell(code, 2), levelLabel: cell(levelLabel, 1) },
    continues: false,
    blocks,
  }) as PrintedPage;

/** What is told of the end of a text whose last line is 90. */
function end(...pages: readonly PrintedPage[]) {
  const problems = new ProblemLog('a.txt');
  checkDocumentEnd(pages, [cell('x', 1), cell('y', LAST), cell('', LAST + 1)], problems);
  const [told] = problems.problems;
  return told === undefined
    ? null
    : /: (?:mancano le |l'ult|i pesi)[^;]*|\(.*\)/u.exec(told.message)?.[0].replace(/^: /u, '');
}
const ends = (...blocks: readonly PrintedBlock[]) => end(page('A', blocks));
const begun = (more: object = {}) => phase({ actualStart: cell('02/01/2026', 42), ...more });
const other = (...blocks: readonly PrintedBlock[]) => page('B', blocks);

test('a text without pages says nothing of its end; one that may be whole tells which objective to check', () => {
  expect(end()).toBeNull();
  expect(ends(phase(), indicator())).toBe('(letta una fase e un indicatore)');
  expect(ends(phase(), phase(), indicator(), indicator(), indicator())).toBe('(lette 2 fasi e 3 indicatori)');
  // An objective goes over several pages.
  expect(end(page('A', [phase()]), other(phase(), indicator()), page('A', [indicator()]))).toBe(
    '(letta una fase e un indicatore)',
  );
});

test('an indicator is cut in its last value, or before any', () => {
  const cut = "l'ultimo valore è incompleto";
  expect(ends(indicator({ target: cell('10,00', 61), result: cell('9,') }))).toBe(cut);
  expect(ends(indicator({ target: cell('10,0'), result: cell('9,00', 61) }))).toBe(cut);
  expect(ends(indicator({ previousResults: [null, cell('9,5')] }))).toBe(cut);
  expect(ends(indicator({ target: cell('9,', 61) }))).toMatch(/^\(/u);
  expect(ends(indicator({ target: cell('9,00'), note: [cell('12.')] }))).toBe(cut);
  expect([
    ends(indicator({ note: [cell('12')] })),
    ends(indicator({ target: cell('9,00'), note: [cell('12 x')] })),
  ]).toEqual([...['(lette 0 fasi e un indicatore)', '(lette 0 fasi e un indicatore)']]);
  const none = "l'ultimo indicatore non ha tipo né valori";
  expect([ends(indicator({ type: null })), ends(indicator({ type: null, target: cell('9,00') }))]).toEqual([
    none,
    '(lette 0 fasi e un indicatore)',
  ]);
});

test('a phase is cut in its values, or where its weights are not whole and no indicators follow', () => {
  const cut = "l'ultimo valore è incompleto";
  expect([
    ends(phase({ weight: cell('10,'), progress: cell('0,00') })),
    ends(phase({ weight: cell('10,00'), progress: cell('0,0') })),
  ]).toEqual([cut, cut]);
  const empty = "l'ultima fase non ha valori";
  const bare = { plannedStart: null };
  expect(ends(phase(bare))).toBe(empty);
  for (const more of [
    { weight: cell('100,00') },
    { progress: cell('5,00') },
    { responsible: cell('R') },
    { centre: [cell('C')] },
  ])
    expect(ends(phase({ ...bare, ...more }))).not.toBe(empty);
  const weights = 'i pesi delle fasi non totalizzano 100,00 e non seguono indicatori';
  expect(ends(phase({ weight: cell('40,00') }), phase({ weight: cell('50,00') }))).toBe(weights);
  expect(ends(phase({ weight: cell('40,00') }), phase({ weight: cell('60,00') }))).toBe(
    '(lette 2 fasi e 0 indicatori)',
  );
  expect(ends(phase(), phase())).toBe('(lette 2 fasi e 0 indicatori)');
  // Another objective has no indicators either: so does this one.
  const half = page('A', [phase({ weight: cell('40,00') })]);
  expect(end(other(phase(), indicator()), half)).toBe(weights);
  expect(end(other(phase(), indicator()), page('C', [phase()]), half)).toBe('(letta una fase e 0 indicatori)');
});

test('the last phase alone without actual dates, of all the document, is one too many', () => {
  const dates = "l'ultima fase non ha le date effettive e non seguono indicatori";
  const whole = other(begun(), begun(), indicator());
  expect(end(whole, page('A', [begun(), phase()]))).toBe(dates);
  expect(end(whole, page('A', [begun(), begun()]))).toMatch(/^\(lette 2/u);
  expect(end(whole, page('A', [begun(), begun({ actualStart: null, actualEnd: cell('03/03/2026', 43) })]))).toMatch(
    /^\(lette 2/u,
  );
  expect(end(whole, page('A', [phase(), phase()]))).toMatch(/^\(lette 2/u);
  expect(end(other(begun(), phase(), indicator()), page('A', [begun(), phase()]))).toMatch(/^\(lette 2/u);
  // A document of one objective proves nothing.
  expect(end(page('A', [begun(), phase()]))).toMatch(/^\(lette 2/u);
});

test('an objective of the PEG without phases is cut where the others have them', () => {
  const rows = 'mancano le fasi e gli indicatori';
  expect([ends(status), ends(), end(other(phase()), page('A', [status]))]).toEqual([rows, rows, rows]);
  expect(end(other(indicator()), page('A', [status]))).toBe(rows);
  expect(end(other(phase()), page('C', [status]), page('A', [status]))).toBe('(lette 0 fasi e 0 indicatori)');
  for (const level of ['MANDATO', 'MISSIONE', 'PROGRAMMA'])
    expect(end(page('A', [status], `OBIETTIVO DI ${level}`)), level).toBe('(lette 0 fasi e 0 indicatori)');
});
