import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import type { COMMANDS } from '../../../electron/cli/commands.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { ALTERED_ARCHIVES } from '../../support/hostile/altered-archives.ts';
import { pegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let shared: string;
let sound: string;
let table: string;
let pack: string;
beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), 'pegaso-'));
  sound = join(shared, 'campione.pegaso');
  buildSample(sound, TEST_AUTHOR);
  table = join(shared, 'dati.json');
  pack = join(shared, 'consegna.pegasoz');
  expect(await pegaso('export', '--archive', sound, '--out', table)).toMatchObject({ code: 0 });
  const handed = await pegaso('handout', '--archive', sound, '--out', pack, '--receiver', 'Biblioteca');
  expect(handed).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

/** For each command, how it meets the archive at a path; what it would write goes into a folder. */
const MEETINGS: Readonly<Record<keyof typeof COMMANDS, (path: string, out: string) => readonly (readonly string[])[]>> =
  {
    import: (path) => [
      ['--archive', path, table],
      ['--archive', path, pack],
    ],
    print: (path, out) => [['--archive', path, '--out', join(out, 'a.pdf')]],
    check: (path) => [['--archive', path]],
    info: (path) => [['--archive', path]],
    export: (path, out) => [['--archive', path, '--out', join(out, 'a.json')]],
    backup: (path, out) => [
      ['--archive', path],
      ['--archive', path, '--out', join(out, 'a.pegaso')],
    ],
    restore: (path, out) => [['--from', path, '--archive', join(out, 'b.pegaso')]],
    verify: (path) => [['--archive', path]],
    // Reads rows from the pages alone and runs nothing that a file declares: see its own test.
    salvage: () => [],
    // Tells the code of the refusal instead of failing: see its own test.
    diagnostics: () => [],
    handout: (path, out) => [['--archive', path, '--out', join(out, 'a.pegasoz'), '--receiver', 'x']],
    return: (path, out) => [['--archive', path, '--out', join(out, 'b.pegasoz')]],
    merge: (path) => [
      [pack, '--archive', path],
      [pack, '--archive', path, '--dry-run'],
    ],
    handouts: (path) => [['--archive', path]],
    review: (path) => [
      ['list', '--archive', path],
      ['open', '--archive', path, '--date', '2026-06-30'],
    ],
    approve: (path) => [['--archive', path, '--year', '2026', '--date', '2026-02-01', '--act', 'Delibera']],
    versions: (path) => [['--archive', path, '--year', '2026']],
    'new-year': (path) => [
      ['--archive', path, '--from', '2026', '--to', '2027'],
      ['--archive', path, '--from', '2026', '--to', '2027', '--dry-run'],
    ],
    report: (path, out) => [['--archive', path, '--kind', 'list', '--out', join(out, 'c.pdf')]],
    diff: (path) => [
      [sound, path],
      [path, sound],
      ['--archive', path, '--at', '2026-03-01'],
    ],
  };

/** One of each sort of refusal: what runs by itself, what is missing, what holds SQLite for ever. */
const MET = ALTERED_ARCHIVES.filter(({ kind }) =>
  /^(?:a view without end|a trigger that takes|no log$|UTF-16|a list of declarations that)/u.test(kind),
);

test.each(MET)('$kind is refused by every command, and nothing is written', async ({ make, told }) => {
  const folder = temporaryFolder();
  const path = join(folder, 'mandato.pegaso');
  make(sound, path);
  const before = readFileSync(path);
  const out = temporaryFolder();
  for (const [name, meetings] of Object.entries(MEETINGS)) {
    for (const args of meetings(path, out)) {
      const { code, err } = await pegaso(name, ...args);
      expect(code, `${name} ${args.join(' ')} ${err}`).toBe(1);
      expect(err, name).toMatch(told);
      expect(err.trim().split('\n'), name).toHaveLength(1);
    }
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['mandato.pegaso']);
  expect(readdirSync(out)).toEqual([]);
});
