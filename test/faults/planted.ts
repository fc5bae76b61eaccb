import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { copyTree, type TreeCopy } from '../mutants/tree-copy.ts';
import { canPlant, PLANTS } from './plants.ts';

/** Enough faults of each sort for those that matter to be among them. */
const COUNT = 20;

/** What became of a planted fault. */
export interface PlantedOutcome {
  readonly name: string;
  readonly found: boolean;
  readonly words: string;
}

/**
 * Plants faults, one at a time, in a copy of the project, and runs the check that is there for each: it must lose more than it does without.
 */
export async function* plantedFaults(seed: number): AsyncGenerator<PlantedOutcome> {
  const copy = copyTree(resolve(import.meta.dirname, '../..'));
  try {
    const sound = new Map<string, number>();
    for (const plant of PLANTS) {
      const { name, check } = plant;
      if (!canPlant(copy.root, plant)) {
        yield { name, found: false, words: `${plant.file} is not as this fault needs it` };
        continue;
      }
      const without = sound.get(check) ?? (await losses(copy, check, seed));
      if (without === null) throw new Error(`«${check}» does not run, without any fault`);
      sound.set(check, without);
      const text = copy.read(plant.file);
      copy.write(
        plant.file,
        plant.edits.reduce((all, [from, to]) => all.replace(from, () => to), text),
      );
      const lost = await losses(copy, check, seed);
      copy.write(plant.file, text);
      const words = lost === null ? 'does not come to its end' : `finds ${lost} losses, ${without} without it`;
      yield { name, found: lost === null || lost > without, words: `«${check}» ${words}` };
    }
  } finally {
    copy.remove();
  }
}

/** @returns null when the product is so broken that not even the files to begin with can be made. */
async function losses(copy: TreeCopy, check: string, seed: number): Promise<number | null> {
  const program = join(copy.root, 'test/faults/faults.ts');
  const run = spawn(process.execPath, [program, '--only', check, '--count', String(COUNT), '--seed', String(seed)], {
    cwd: copy.root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(run, 'close');
  const said = await text(run.stdout);
  await ended;
  const [, count] = /(\d+) losses, seed/u.exec(said) ?? [];
  return count === undefined ? null : Number(count);
}
