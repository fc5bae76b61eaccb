import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EQUIVALENT } from './equivalent/all-equivalent.ts';
import { isOf } from './equivalent/equivalent.ts';
import { findMutants } from './find-mutants.ts';
import { KINDS } from './kinds.ts';
import { type Mutant, mutantText, planted } from './mutant.ts';
import { nearTests } from './near-tests.ts';
import { resultTable, type Verdict } from './result-table.ts';
import { seededSample } from './seeded-sample.ts';
import { copyTree, THE_RUN } from './tree-copy.ts';

// Stryker would be the library for this. It cannot draw by lot, leaves SQL and single calls alone, and does not reach the workers and
// programs that our tests start as processes of their own: a few files of ours do, on a copy of the tree.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10' },
    kind: { type: 'string', multiple: true },
    only: { type: 'string' },
    operator: { type: 'string' },
    mirror: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});
const unknown = values.kind?.find((kind) => !Object.hasOwn(KINDS, kind));
if (unknown !== undefined) {
  process.stderr.write(`No kind «${unknown}»: there are ${Object.keys(KINDS).join(', ')}.\n`);
  process.exit(2);
}
/** How many of the tests that lead to a file are run first: they find most of what all would find. */
const FIRST = 6;
const project = resolve(import.meta.dirname, '../..');
const copy = copyTree(project);
/** Test files that were seen to pass, and to fail, without any fault: only those that found something are tried. */
const sound = new Set<string>();
const broken = new Set<string>();
process.once('SIGINT', () => {
  copy.remove();
  process.exit(130);
});

try {
  const near = nearTests(copy.root);
  const kinds = Object.entries(KINDS).filter(([kind]) => values.kind?.includes(kind) ?? true);
  const drawn = new Map(kinds.map(([kind, folders]) => [kind, drawnFrom(folders)]));
  const sample = [...drawn.values()].flat();
  say(`${sample.length} mutants, seed ${values.seed}`);
  const verdicts = new Map<string, Verdict[]>();
  for (const [kind, mutants] of drawn) {
    verdicts.set(kind, []);
    for (const mutant of mutants) {
      const { mirror, leading } = near(mutant.file);
      const further = values.mirror ? [] : [leading.slice(0, FIRST), values.quick ? [] : leading.slice(FIRST)];
      const verdict = await judged(mutant, [mirror, ...further].flatMap(quickFirst));
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
    .filter((mutant) => !EQUIVALENT.some((one) => isOf(one, mutant, copy.read(mutant.file))));
  return seededSample(mutants, Number(values.count), Number(values.seed));
}

/** The gallery is built before the tests that look at it: those that do not need it are run first. */
function quickFirst(tests: readonly string[]): readonly (readonly string[])[] {
  const inGallery = (test: string) => /\bopenGallery\(/u.test(copy.read(test));
  return [tests.filter((test) => !inGallery(test)), tests.filter(inGallery)];
}

/** Runs the nearest tests with the fault planted and then the others, until one finds it. */
async function judged(mutant: Mutant, groups: readonly (readonly string[])[]): Promise<Verdict> {
  if (groups.flat().length === 0) return 'unreached';
  for (const group of groups) if (await foundBy(mutant, group)) return 'found';
  return 'survived';
}

/** A test that fails without the fault too has found nothing: it is left out from then on. */
async function foundBy(mutant: Mutant, group: readonly string[]): Promise<boolean> {
  const tests = group.filter((test) => !broken.has(test));
  const failed = await runWith(mutant, tests);
  if (failed.length === 0) return false;
  const doubtful = (failed[0] === THE_RUN ? tests : failed).filter((test) => !sound.has(test));
  const again = new Set(await copy.run(doubtful, { all: true }));
  for (const test of doubtful) (again.has(test) ? broken : sound).add(test);
  for (const test of again)
    say(`${test === THE_RUN ? 'took too long without the fault too' : 'left out, it fails by itself'}: ${test}`);
  return failed.some((test) => !broken.has(test)) ? !again.has(THE_RUN) : foundBy(mutant, tests);
}

async function runWith(mutant: Mutant, tests: readonly string[]): Promise<readonly string[]> {
  const text = copy.read(mutant.file);
  copy.write(mutant.file, planted(text, mutant));
  try {
    return await copy.run(tests);
  } finally {
    copy.write(mutant.file, text);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
