import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDemo } from '../../../electron/cli/run-demo.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('runDemo', () => {
  it('prints all schede in one file and a file a centre, the same bytes each time, leaving other files alone', async () => {
    const folder = temporaryFolder();
    const other = join(folder, 'relazione.pdf');
    writeFileSync(other, 'di un altro');
    const first = await runDemo(folder, () => new Date('2026-10-12T08:00:00Z'));
    const bytes = first.files.map((file) => readFileSync(file));
    const second = await runDemo(folder, () => new Date('2027-01-31T08:00:00Z'));
    expect(second).toEqual(first);
    expect(second.files.map((file) => readFileSync(file))).toEqual(bytes);
    expect(first.files.map((file) => basename(file)).slice(0, 3)).toEqual([
      'schede.pdf',
      'schede-F01.pdf',
      'schede-A01.pdf',
    ]);
    expect(first.objectives).toBe(19);
    expect(first.pages).toBeGreaterThan(2 * first.objectives);
    expect(readFileSync(other, 'utf8')).toBe('di un altro');
  });
});
