import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { ActRunner } from './act-runner.ts';
import { makeOfficeFiles } from './office-files.ts';

/*
 * Tries acts under faults, in a process that `fault-calls.c` is loaded into. Arguments: a folder, how many faults of each sort, a seed, then names of acts. Says one line of JSON for each fault tried.
 */
const [, , root = '', count = '', seed = '', ...names] = process.argv;
const shop = { now: join(root, 'now'), office: join(root, 'office'), trace: join(root, 'trace') };
await makeOfficeFiles(shop.office);
for (const name of names) {
  for await (const tried of new ActRunner(name, shop).run(Number(count), Number(seed)))
    writeSync(1, `${JSON.stringify(tried)}\n`);
}
