import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enumerateCalls } from './enumerated-calls.ts';
import { compileFaultLibrary } from './fault-library.ts';
import { Figures } from './figures.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    full: { type: 'boolean', default: false },
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
  const count = values.full ? Number.POSITIVE_INFINITY : 6;
  const only = values.only === undefined ? {} : { only: values.only };
  await enumerateCalls({ folder, library, ...only, count, seed, processes: 2 }, ({ act, fault, verdicts }) => {
    figures.add(act, fault, verdicts);
  });
}
say(`\n${figures.table()}\n`);
for (const example of figures.examples()) say(example);
say(
  `${figures.tried} faults, ${figures.losses} losses, seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s`,
);
process.exitCode = figures.losses === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
