import { expect, test } from 'vitest';
import { findMutants } from './find-mutants.ts';
import { planted } from './mutant.ts';
import { seededSample } from './seeded-sample.ts';

const faultsOf = (text: string) => findMutants('a.ts', text).map((mutant) => planted(text, mutant));

test.each<[string, readonly string[]]>([
  ['fsyncSync(file);', [';']],
  ['await close();', [';']],
  ['const a = b.some(c);', ['const a = b.every(c);']],
  ['const a = b.filter(c);', ['const a = b;']],
  ['const a = b.toString();', []],
  ['const a = b < c;', ['const a = b <= c;']],
  ['const a = b + c;', ['const a = b - c;']],
  ["const a = b + ' c';", []],
  ['if (a) b = c;', ['if (!(a)) b = c;']],
  ['const height = 12.5;', ['const height = 14.5;']],
  ["const sql = 'SELECT a FROM b ORDER BY a DESC LIMIT 1';", ["const sql = 'SELECT a FROM b LIMIT 1';"]],
  ['const sql = "SELECT a ORDER BY \'x\', a";', ['const sql = "SELECT a";']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
  ['const sql = `SELECT (b ORDER BY ${order}) AS c`;', ['const sql = `SELECT (b) AS c`;']],
  ["import { a } from './1.ts';", []],
  ['type A = 1 | 2;', []],
])('%s', (text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('a sample is the same for the same seed, and has each kind of fault before it has one twice', () => {
  const text = 'if (a === 1) b(2); if (c === 3) d(4); if (e === 5) f(6);';
  const mutants = findMutants('a.ts', text);
  const operators = new Set(mutants.map(({ operator }) => operator));
  const sample = seededSample(mutants, operators.size, 7);
  expect(new Set(sample.map(({ operator }) => operator))).toEqual(operators);
  expect(seededSample(mutants, operators.size, 7)).toEqual(sample);
  expect(seededSample(mutants, 1_000, 7)).toHaveLength(mutants.length);
});
