import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { filledArchive } from '../../../support/filled-archive.ts';
import { pegaso } from '../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** As a page with a flipped byte leaves it: the file declares what it should, a value is none of ours. */
function damaged(path: string, statement: string): string {
  const copy = join(temporaryFolder(), 'guasto.pegaso');
  copyFileSync(path, copy);
  const raw = new Database(copy);
  raw.pragma('foreign_keys = OFF');
  raw.pragma('ignore_check_constraints = ON');
  raw.exec(`INSERT INTO currentStep (step) SELECT max(number) FROM steps; ${statement}; DELETE FROM currentStep`);
  raw.close();
  return copy;
}

test.each([
  ['a link', "UPDATE objectives SET continuesId = 'zz345678-0000-7000-8000-000000000000'"],
  ['a day', "UPDATE phases SET plannedStart = '2026-0x-01'"],
])('a version with %s that is none of ours is named, whichever side it is', async (_, statement) => {
  const { archive, path } = filledArchive();
  archive.close();
  const broken = damaged(path, statement);
  let refused = 0;
  for (const sides of [
    [path, broken],
    [broken, path],
  ]) {
    const { code, out, err } = await pegaso('diff', ...sides);
    // One that only lacks the value, and never prints it, has nothing to stumble over.
    if (code === 0) continue;
    refused += 1;
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^«guasto\.pegaso» contiene un valore non ammesso \(\S+\): è danneggiato[^\n]*\n$/u);
  }
  expect(refused).toBeGreaterThan(0);
});
