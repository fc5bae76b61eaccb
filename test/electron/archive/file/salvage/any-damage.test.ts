import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { salvageArchive } from '../../../../../electron/archive/file/salvage/salvage-archive.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { lotOf } from '../../../../fuzz/lot.ts';
import { largeArchive } from '../../../../support/damaged-archive.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';

const CASES = 30;
const PAGE = 4_096;

let folder = '';
let whole: Buffer = Buffer.alloc(0);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pegaso-'));
  whole = readFileSync(largeArchive(folder, 12));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Salvaging looks at the new archive itself, and refuses its own work as a bug where it is not sound. */
test('whatever pages are written over, what comes of it is sound or refused in a sentence', () => {
  const pages = whole.length / PAGE;
  for (let seed = 1; seed <= CASES; seed += 1) {
    const lot = lotOf(seed);
    const bytes = Buffer.from(whole);
    for (let hit = 0; hit <= lot.below(8); hit += 1) {
      // A whole page, a part of it, another page's content, a few bits.
      const length = lot.of([PAGE, 200, PAGE, 3]);
      const noise = Buffer.from(Array.from({ length }, () => lot.below(256)));
      const from = lot.below(3) === 0 ? whole.subarray(lot.below(pages) * PAGE) : noise;
      from.copy(bytes, lot.below(pages) * PAGE + lot.below(PAGE - length + 1), 0, length);
    }
    const room = join(folder, `caso-${seed}`);
    mkdirSync(room);
    const path = join(room, 'guasto.pegaso');
    writeFileSync(path, bytes.subarray(0, lot.below(4) === 0 ? lot.below(bytes.length) : bytes.length));
    const before = readFileSync(path);
    const out = join(room, 'salvato.pegaso');
    try {
      salvageArchive(path, out, TEST_AUTHOR);
      expect(readdirSync(room).toSorted(), `seed ${seed}`).toEqual(['guasto.pegaso', 'salvato.pegaso']);
    } catch (error) {
      if (!(error instanceof AppError)) throw new Error(`seed ${seed}`, { cause: error });
      expect(existsSync(out), `seed ${seed}`).toBe(false);
      expect(readdirSync(room), `seed ${seed}`).toEqual(['guasto.pegaso']);
    }
    expect(readFileSync(path).equals(before), `seed ${seed}`).toBe(true);
  }
});
