import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EQUIVALENT } from './equivalent.ts';
import { findMutants } from './find-mutants.ts';
import { KINDS } from './kinds.ts';
import { type Mutant, mutantText, planted } from './mutant.ts';
import { nearTests } from './near-tests.ts';
import { resultTable, type Verdict } from './result-table.ts';
import { seededSample } from './seeded-sample.ts';
import { copyTree, type TreeCopy } from './tree-copy.ts';

// Stryker would be the library for this. It cannot draw by lot, leaves SQL and single calls alone, and does not reach the workers and
// programs that our tests start as processes of their own: a few files of ours do, on a copy of the tree.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10' },
    kind: { type: 'string', multiple: true },
    only: { type: 'string' },
    operator: { type: 'string' },
  },
});
/** How many of the tests that lead to a file are run first: they find most of what all would find. */
const FIRST = 6;
const project = resolve(import.meta.dirname, '../..');
const copy = copyTree(project);
process.once('SIGINT', () => {
  copy.remove();
  process.exit(130);
});

try {
  const near = nearTests(copy.root);
  const kinds = Object.entries(KINDS).filter(([kind]) => values.kind?.includes(kind) ?? true);
  const drawn = new Map(kinds.map(([kind, folders]) => [kind, drawnFrom(folders)]));
  const sample = [...drawn.values()].flat();
  const tests = [...new Set(sample.flatMap(({ file }) => Object.values(near(file)).flat()))];
  say(`${sample.length} mutants, ${tests.length} test files lead to them, seed ${values.seed}`);
  // A test that fails without any fault would find every one of them.
  const broken = new Set(await copy.run(tests, { all: true }));
  for (const test of broken) say(`left out, it fails by itself: ${test}`);
  const verdicts = new Map<string, Verdict[]>();
  for (const [kind, mutants] of drawn) {
    verdicts.set(kind, []);
    for (const mutant of mutants) {
      const { mirror, leading } = near(mutant.file);
      const verdict = await judged(
        mutant,
        [mirror, leading].map((group) => group.filter((test) => !broken.has(test))),
      );
      verdicts.get(kind)?.push(verdict);
      say(`${verdict.padEnd(9)} ${mutantText(copy.read(mutant.file), mutant)}`);
    }
  }
  say(`\n${resultTable(verdicts)}`);
} finally {
  copy.remove();
}

function drawnFrom(folders: readonly string[]): readonly Mutant[] {
  const files = folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: copy.root }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => values.only === undefined || file.startsWith(values.only))
    .toSorted();
  const mutants = files
    .flatMap((file) => findMutants(file, copy.read(file)))
    .filter((mutant) => values.operator === undefined || mutant.operator === values.operator)
    .filter((mutant) => !isEquivalent(mutant));
  return seededSample(mutants, Number(values.count), Number(values.seed));
}

function isEquivalent(mutant: Mutant): boolean {
  const text = copy.read(mutant.file).slice(mutant.start, mutant.end);
  return EQUIVALENT.some((one) => one.file === mutant.file && one.text === text);
}

/** Plants the fault, runs the nearest tests and then the others until one fails, and takes the fault away. */
async function judged(mutant: Mutant, groups: readonly (readonly string[])[]): Promise<Verdict> {
  if (groups.flat().length === 0) return 'unreached';
  const text = copy.read(mutant.file);
  copy.write(mutant.file, planted(text, mutant));
  try {
    return (await found(copy, groups)) ? 'found' : 'survived';
  } finally {
    copy.write(mutant.file, text);
  }
}

async function found({ run }: TreeCopy, groups: readonly (readonly string[])[]): Promise<boolean> {
  const [mirror = [], leading = []] = groups;
  for (const tests of [mirror, leading.slice(0, FIRST), leading.slice(FIRST)])
    if ((await run(tests)).length > 0) return true;
  return false;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
