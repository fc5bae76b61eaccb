import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A file that must not be: where it stands, what it imports, which rule says no. */
const BREACHES = [
  ['shared/rules/a.ts', 'node:fs'],
  ['shared/schemas/b.ts', '../../electron/archive/archive.ts'],
  ['shared/ipc/c.ts', 'better-sqlite3'],
  ['shared/rules/d.ts', '../ipc/contract.ts'],
  ['electron/host.ts', '../renderer/api.ts'],
  ['electron/handlers/e.ts', 'better-sqlite3'],
  ['electron/cli/f.ts', 'pdfkit'],
  ['electron/handlers/g.ts', 'electron'],
  ['electron/hosts/browser.ts', 'electron'],
  ['electron/official/h.ts', 'better-sqlite3'],
  ['electron/archive/file/i.ts', '../../scheda/write-schede.ts'],
  ['electron/archive/migrations/j.ts', '../../official/import/import-schede.ts'],
  ['electron/scheda/k.ts', '../official/read-official-file.ts'],
  ['electron/scheda/l.ts', 'pdfjs-dist/legacy/build/pdf.mjs'],
  ['electron/scheda/blocks/la.ts', 'pdfkit'],
  ['electron/official/pdf/m.ts', '../../cli/run-cli.ts'],
  ['electron/paper/layout/ma.ts', '../../scheda/blocks/lay-out-scheda.ts'],
  ['electron/paper/pdf/mb.ts', '../../archive/archive.ts'],
  ['electron/files/mc.ts', '../archive/archive.ts'],
  ['electron/threads/md.ts', '../scheda/write-schede.ts'],
  ['electron/exchange/me.ts', '../handlers/edit.ts'],
  ['renderer/app/n.ts', '../../electron/host.ts'],
  ['renderer/features/tree/o.ts', 'node:path'],
  ['renderer/features/tree/p.ts', '../editor/fields.ts'],
  ['renderer/features/tree/rows/pa.ts', '../../editor/fields.ts'],
  ['renderer/components/q.ts', '../features/tree/tree.ts'],
  ['renderer/components/fields/qa.ts', '../../stores/archive-store.ts'],
  ['renderer/components/fields/qb.ts', '../../pieces/findings/finding-mark.tsx'],
  ['renderer/components/fields/qca.ts', '../../../shared/rules/scheda-columns.ts'],
  ['renderer/components/keyboard/qcb.ts', '../../../shared/commands.ts'],
  ['renderer/components/saving/qcc.ts', '../../../shared/ipc/contract.ts'],
  ['renderer/pieces/findings/qc.ts', '../../features/tree/tree.ts'],
  ['renderer/stores/r.ts', '../components/grid/grid.tsx'],
] as const;

const ALLOWED = [
  ['shared/rules/ok-a.ts', 'zod'],
  ['shared/rules/ok-b.ts', '../schemas/primitives.ts'],
  ['electron/archive/ok-c.ts', 'better-sqlite3'],
  ['electron/paper/ok-d.ts', 'pdfkit'],
  ['electron/official/ok-e.ts', '../archive/archive.ts'],
  ['electron/scheda/blocks/ok-ea.ts', '../../paper/layout/block.ts'],
  ['electron/hosts/electron.ts', 'electron'],
  ['electron/hosts/electron/main-window.ts', 'electron'],
  ['renderer/features/tree/ok-f.ts', '../../components/grid.ts'],
  ['renderer/features/tree/ok-g.ts', './row.ts'],
  ['renderer/features/tree/ok-h.ts', './rows/row.ts'],
  ['renderer/features/tree/rows/ok-i.ts', '../line.ts'],
  ['renderer/features/tree/rows/ok-j.ts', '../lines/line.ts'],
  ['renderer/features/tree/rows/ok-k.ts', '../../../pieces/findings/finding-mark.tsx'],
] as const;

/** Who may take a writable database from the connection, and who may not. */
const WRITABLE = "import { writableDatabase } from '../connection/connection.ts';\nwritableDatabase();\n";

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const project = resolve(import.meta.dirname, '..');
let room = '';

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'pegaso-rules-'));
  copyFileSync(join(project, 'biome.json'), join(room, 'biome.json'));
  writeFileSync(join(room, '.gitignore'), '');
  const put = (path: string, text: string) => {
    mkdirSync(join(room, path, '..'), { recursive: true });
    writeFileSync(join(room, path), text);
  };
  for (const [path, module] of [...BREACHES, ...ALLOWED]) put(path, `import { thing } from '${module}';\nthing();\n`);
  put('electron/archive/file/writes.ts', WRITABLE);
  put('electron/archive/steps/writes.ts', WRITABLE);
  put('shared/rules/cycle-a.ts', "import { b } from './cycle-b.ts';\nexport const a = () => b();\n");
  put('shared/rules/cycle-b.ts', "import { a } from './cycle-a.ts';\nexport const b = () => a();\n");
  put('shared/rules/types-a.ts', "import type { B } from './types-b.ts';\nexport type A = readonly B[];\n");
  put('shared/rules/types-b.ts', "import type { A } from './types-a.ts';\nexport type B = { readonly all: A };\n");
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Every `file rule` that Biome complains of in the room, as the project's own configuration has it. */
function complaints(): Set<string> {
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false'],
    {
      cwd: room,
      encoding: 'utf8',
    },
  );
  const report = JSON.parse(run.stdout);
  return new Set(
    report.diagnostics.map((one: { category: string; location: { path: string | { file: string } } }) => {
      const { path } = one.location;
      return `${typeof path === 'string' ? path : path.file} ${one.category}`;
    }),
  );
}

test('every folder rule bites, and what is allowed passes', () => {
  const found = complaints();
  const missed = BREACHES.filter(([path]) => !found.has(`${path} lint/style/noRestrictedImports`));
  expect(missed).toEqual([]);
  const barred = ALLOWED.filter(([path]) => found.has(`${path} lint/style/noRestrictedImports`));
  expect(barred).toEqual([]);
  expect(found).toContain('electron/archive/file/writes.ts lint/style/noRestrictedImports');
  expect(found).not.toContain('electron/archive/steps/writes.ts lint/style/noRestrictedImports');
  expect(found).toContain('shared/rules/cycle-a.ts lint/suspicious/noImportCycles');
  expect(found).toContain('shared/rules/types-a.ts lint/suspicious/noImportCycles');
});

test('paper has no word of what is printed on it', () => {
  const files = globSync('electron/paper/**/*.ts', { cwd: project });
  expect(files.length).toBeGreaterThan(20);
  expect(
    files.filter((path) => /sched[ae]|objective|obiettiv/iu.test(readFileSync(join(project, path), 'utf8'))),
  ).toEqual([]);
});

/** At so many lines a file holds more than one thing. */
const MOST_LINES = 200;
/** Files that may be longer, each with its reason; none is. */
const LONGER: ReadonlyMap<string, string> = new Map();

/** Files of ours that are too long, of those that stand under a folder. */
function tooLong(cwd: string): string[] {
  return globSync('{electron,renderer,shared,test}/**/*.{ts,tsx,css,mjs}', { cwd })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !LONGER.has(path) && linesOf(readFileSync(join(cwd, path), 'utf8')) > MOST_LINES);
}

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

test('no file of ours is longer than two hundred lines, and one that is would be found', () => {
  expect(tooLong(project)).toEqual([]);
  mkdirSync(join(room, 'renderer/long'), { recursive: true });
  writeFileSync(join(room, 'renderer/long/just.css'), 'a {}\n'.repeat(MOST_LINES));
  writeFileSync(join(room, 'renderer/long/too.css'), 'a {}\n'.repeat(MOST_LINES + 1));
  expect(tooLong(room)).toEqual(['renderer/long/too.css']);
});
