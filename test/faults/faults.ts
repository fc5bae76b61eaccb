import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededNumbers } from '../mutants/seeded-sample.ts';
import { enumerateCalls } from './enumerated-calls.ts';
import { compileFaultLibrary } from './fault-library.ts';
import { Figures } from './figures.ts';
import { makeOfficeFiles } from './office-files.ts';
import { copiesWhileWriting, randomKills } from './random-kills.ts';
import { SITUATIONS, setScene } from './situations.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    full: { type: 'boolean', default: false },
    count: { type: 'string', default: '6' },
    only: { type: 'string', multiple: true },
  },
});
const seed = Number(values.seed);
const folder = mkdtempSync(join(tmpdir(), 'pegaso-faults-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const began = performance.now();
const figures = new Figures();
const library = compileFaultLibrary(folder);
if (library === null) say('A fault at each file call: skipped, there is no cc here');
else {
  const count = values.full ? Number.POSITIVE_INFINITY : Number(values.count);
  const only = values.only === undefined ? {} : { only: values.only };
  await enumerateCalls({ folder, library, ...only, count, seed, processes: 2 }, ({ act, fault, verdicts }) => {
    figures.add(act, fault, verdicts);
  });
}
if (values.only === undefined) await tryOthers();
say(`\n${figures.table()}\n`);
for (const example of figures.examples()) say(example);
say(
  `${figures.tried} faults, ${figures.losses} losses, seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s`,
);
process.exitCode = figures.losses === 0 ? 0 : 1;

/** What no single call is to blame for: other programs, other files in the place, the end at any moment. */
async function tryOthers(): Promise<void> {
  const office = join(folder, 'office');
  await makeOfficeFiles(office);
  for (const [name, happens] of Object.entries(SITUATIONS)) {
    try {
      figures.add(name, name, await happens(setScene(join(folder, name.replaceAll(' ', '-'), 'now'), office)));
    } catch (error) {
      figures.add(name, name, [{ loss: 'wrong words', words: String(error) }]);
    }
  }
  const next = seededNumbers(seed);
  const [kills, copies] = values.full ? [1_000, 200] : [30, 15];
  copyFileSync(join(office, 'office.pegaso'), join(folder, 'killed.pegaso'));
  for await (const verdicts of randomKills(join(folder, 'killed.pegaso'), kills, next))
    figures.add('random kills of a writer', 'killed', verdicts);
  copyFileSync(join(office, 'office.pegaso'), join(folder, 'copied.pegaso'));
  for await (const verdicts of copiesWhileWriting(join(folder, 'copied.pegaso'), copies, next))
    figures.add('copies while writing', 'copied', verdicts);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
