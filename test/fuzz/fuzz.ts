import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { aligned } from '../faults/figures.ts';
import { type CaseOutcome, HARMS } from './case-outcome.ts';
import { runCases } from './case-pool.ts';
import { faultOf, LARGE_FILES } from './large-files.ts';
import { makeSources } from './sources.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    full: { type: 'boolean', default: false },
    count: { type: 'string', default: '500' },
    /** One case alone, by its number. */
    case: { type: 'string' },
  },
});
const count = values.full ? 10_000 : Number(values.count);
const numbers =
  values.case === undefined ? Array.from({ length: count }, (_, number) => number) : [Number(values.case)];
const folder = mkdtempSync(join(tmpdir(), 'pegaso-fuzz-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const began = performance.now();
const outcomes: CaseOutcome[] = [];
const sound = join(folder, 'sound');
await makeSources(sound);
await runCases(numbers, { folder, sound, seed: Number(values.seed), processes: 2 }, (outcome) =>
  outcomes.push(outcome),
);

const rows = [...Map.groupBy(outcomes, ({ kind }) => kind)].toSorted(([one], [other]) => one.localeCompare(other));
const line = (name: string, of: readonly CaseOutcome[]) => {
  const harms = of.flatMap((outcome) => outcome.harms);
  const counts = HARMS.map((kind) => harms.filter(({ harm }) => harm === kind).length);
  return [name, of.length, of.filter(({ taken }) => taken).length, ...counts].map(String);
};
say(
  `\n${aligned([['read', 'cases', 'taken in', ...HARMS], ...rows.map(([kind, of]) => line(kind, of)), line('all', outcomes)])}\n`,
);
const harmed = outcomes.flatMap(({ number, kind, harms }) => harms.map((one) => ({ ...one, number, kind })));
for (const [kind, [first, ...more]] of Map.groupBy(harmed, ({ kind, harm, words }) => `${kind}: ${harm}: ${words}`))
  say(`${kind} (case ${first?.number}${more.length === 0 ? '' : ` and ${more.length} more`})`);
const large = values.case === undefined ? LARGE_FILES : [];
const faults: string[] = [];
for (const file of large) {
  const fault = await faultOf(file, folder).catch((error: unknown) => `${file.name}: ${String(error)}`);
  if (fault !== null) faults.push(fault);
}
for (const fault of faults) say(fault);
const seconds = Math.round((performance.now() - began) / 1000);
const harms = harmed.length + faults.length;
say(`${outcomes.length + large.length} files read, ${harms} harms, seed ${values.seed}, ${seconds} s`);
process.exitCode = harms === 0 ? 0 : 1;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
