import { describe, expect, test } from 'vitest';
import { type CodeGround, nextCode, proposedCode } from '../../../../renderer/features/creation/proposed-code.ts';

const ROWS: CodeGround['rows'] = [
  { code: 'DUP_01', level: 'MANDATO' },
  { code: 'DUP_02', level: 'MANDATO' },
  { code: 'DUP_01_0101', level: 'MISSIONE' },
  { code: 'DUP_01_0109', level: 'MISSIONE' },
  { code: '2026_A01_00', level: 'PEG' },
  { code: '2026_A01_09', level: 'PEG' },
  { code: '2025_A01_20', level: 'PEG' },
  { code: '2026_A01_bis', level: 'PEG' },
];
const GROUND: CodeGround = { level: 'PEG', plan: 'DUP_2025_2027', year: 2026, centre: 'A01', parent: null, rows: ROWS };

describe('the code that is proposed', () => {
  test.each<[string, Partial<CodeGround>, string]>([
    ['goes on from the highest of its year and centre', {}, '2026_A01_10'],
    ['begins with 01 where a centre has none', { centre: 'B02' }, '2026_B02_01'],
    ['is blank without a centre', { centre: null }, ''],
    ['is blank without a year', { year: null }, ''],
    ['is as wide as those beside it', { level: 'MISSIONE', parent: 'DUP_01' }, 'DUP_01_0110'],
    ['begins under a parent that has no children', { level: 'PROGRAMMA', parent: 'DUP_01_0101' }, 'DUP_01_0101_01'],
    ['is blank without the parent it takes its beginning from', { level: 'MISSIONE' }, ''],
    ['goes on from the mandates of the plan', { level: 'MANDATO' }, 'DUP_03'],
    ['takes the name of the plan for the first mandate', { level: 'MANDATO', rows: [] }, 'DUP_01'],
  ])('%s', (_case, ground, code) => {
    expect(proposedCode({ ...GROUND, ...ground })).toBe(code);
  });
});

test.each([
  ['2026_A01_00', '2026_A01_01'],
  ['2026_A01_09', '2026_A01_11'],
  ['SPECIALE', 'SPECIALE_01'],
  ['DUP_9', 'DUP_10'],
  ['2026_A01_3 bis', '2026_A01_04 bis'],
])('a copy of %s is proposed as %s, which nothing else is called', (code, copy) => {
  expect(nextCode(code, ['2026_A01_09', '2026_A01_10'])).toBe(copy);
});
