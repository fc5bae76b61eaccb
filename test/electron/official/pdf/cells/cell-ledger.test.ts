import { expect, test } from 'vitest';
import { CellLedger } from '../../../../../electron/official/pdf/cells/cell-ledger.ts';
import { cellLines } from '../../../../../electron/official/pdf/cells/cell-lines.ts';
import { run } from './runs.ts';

/** Lines of a cell by their baselines; the type is ten points high. */
const cells = (...lines: readonly (readonly [baseline: number, text: string])[]) =>
  cellLines(lines.map(([baseline, text]) => run(text, 0, baseline)));
const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);

test('blank lines stand where the gap between two lines has room for them, by the pitch of the column', () => {
  const blanks = (pitch: number, gap: number) => {
    const ledger = new CellLedger();
    if (pitch > 0) ledger.lines('longText', cells([100, 'a'], [100 + pitch, 'b']));
    return ledger.lines('longText', cells([100, 'c'], [100 + gap, 'd'])).length - 2;
  };
  expect([blanks(12, 12), blanks(12, 17.9), blanks(12, 18), blanks(12, 24), blanks(12, 36)]).toEqual([0, 0, 1, 1, 2]);
  expect([blanks(15, 30), blanks(15, 22)]).toEqual([1, 0]);
  // Where no two lines were seen so close, the pitch is the usual one.
  expect([blanks(0, 24), blanks(9.4, 24), blanks(17.6, 24)]).toEqual([1, 1, 1]);
  expect([blanks(9.5, 19), blanks(17.5, 35)]).toEqual([1, 1]);
});

/** How the breaks of a cell came about, once the document was read. */
function breaks(isOurs: boolean, ...lines: readonly string[]) {
  const ledger = new CellLedger();
  const read = ledger.lines('phaseCentre', cells(...lines.map((text, at) => [100 + 12 * at, text] as const)));
  ledger.settle(isOurs);
  return read.map(({ breakAfter }) => breakAfter ?? null);
}

test('a break of ours is a wrap where its space stands at the end of the line', () => {
  expect(breaks(true, 'uno due ', 'tre', 'quattro')).toEqual(['wrap', 'author', null]);
  expect(breaks(true, 'auto- ', 'mobile')).toEqual(['wrap', null]);
});

test('one of another program is a wrap where the next word would not have fitted, and cuts a word at its hyphen', () => {
  const wide = 'parole parole parole parole parole parole parole parole';
  expect(breaks(false, wide, 'tre')).toEqual(['wrap', null]);
  expect(breaks(false, 'uno', 'due')).toEqual(['author', null]);
  expect(breaks(false, `${wide} auto-`, 'mobile')).toEqual(['cut', null]);
  expect(breaks(false, `${wide} -`, 'mobile')).toEqual(['wrap', null]);
  expect(breaks(false, `${wide} auto-`, '(mobile)')).toEqual(['wrap', null]);
  expect(breaks(false, 'auto-', 'mobile')).toEqual(['author', null]);
});

test('a blank line is a break of the author’s on both its sides', () => {
  const ledger = new CellLedger();
  const read = ledger.lines('phaseNote', cells([100, 'uno'], [112, 'due'], [136, 'tre']));
  ledger.settle(false);
  expect(texts(read)).toEqual(['uno', 'due', '', 'tre']);
  expect(read[1]?.breakAfter).toBe('author');
  expect(read[2]?.breakAfter).toBe('author');
});

test('a cell goes on from the page before, whose last line is then broken too', () => {
  const ledger = new CellLedger();
  const first = ledger.lines('phaseNote', cells([700, 'uno']));
  const rest = ledger.lines('phaseNote', cells([100, 'due']), true);
  const other = ledger.lines('phaseNote', cells([150, 'tre']));
  ledger.settle(false);
  expect([first[0]?.breakAfter, rest[0]?.breakAfter, other[0]?.breakAfter]).toEqual(['author', undefined, undefined]);
  expect(rest).toHaveLength(1);
});
