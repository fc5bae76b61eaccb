import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededNumbers } from '../mutants/seeded-sample.ts';
import { ACTS } from './acts.ts';
import { enumerateCalls } from './enumerated-calls.ts';
import { compileFaultLibrary } from './fault-library.ts';
import { Figures } from './figures.ts';
import { makeOfficeFiles } from './office-files.ts';
import { plantedFaults } from './planted.ts';
import { copiesWhileWriting, randomKills } from './random-kills.ts';
import { SITUATIONS, setScene } from './situations.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    planted: { type: 'boolean', default: false },
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
const isAsked = (name: string) => values.only === undefined || values.only.includes(name);
const library = compileFaultLibrary(folder);
if (values.planted) await tryPlanted();
else await tryFaults();
process.exitCode = figures.losses === 0 ? 0 : 1;

async function tryFaults(): Promise<void> {
  if (library === null) say('A fault at each file call: skipped, there is no cc here');
  else {
    const count = values.full ? Number.POSITIVE_INFINITY : Number(values.count);
    const only = Object.keys(ACTS).filter(isAsked);
    await enumerateCalls({ folder, library, only, count, seed, processes: 2 }, ({ act, fault, verdicts }) => {
      figures.add(act, fault, verdicts);
    });
  }
  await trySituations();
  if (values.only === undefined) await tryMoments();
  say(`\n${figures.table()}\n`);
  for (const example of figures.examples()) say(example);
  const skipped = library === null ? ', those at each file call skipped' : '';
  say(
    `${figures.tried} faults${skipped}, ${figures.losses} losses, seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s`,
  );
}

/** Each planted fault must be found. */
async function tryPlanted(): Promise<void> {
  if (library === null) return say('Planted faults: skipped, there is no cc here');
  let [all, seen] = [0, 0];
  for await (const { name, found, words } of plantedFaults(seed)) {
    figures.add(name, name, found ? [] : [{ loss: 'lost', words: 'not found' }]);
    say(`${found ? 'found' : 'NOT FOUND'}: ${name}: ${words}`);
    [all, seen] = [all + 1, seen + Number(found)];
  }
  say(`${seen} of ${all} planted faults found`);
}

/** What no single call is to blame for: other programs, other files in the place, other clocks. */
async function trySituations(): Promise<void> {
  const office = join(folder, 'office');
  await makeOfficeFiles(office);
  for (const [name, happens] of Object.entries(SITUATIONS).filter(([name]) => isAsked(name))) {
    try {
      figures.add(name, name, await happens(setScene(join(folder, name.replaceAll(' ', '-'), 'now'), office)));
    } catch (error) {
      figures.add(name, name, [{ loss: 'wrong words', words: String(error) }]);
    }
  }
}

/** The end at any moment, and a copy at any moment. */
async function tryMoments(): Promise<void> {
  const office = join(folder, 'office');
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
