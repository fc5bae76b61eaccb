import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const project = resolve(import.meta.dirname, '..');
const knip = join(project, 'node_modules', 'knip', 'bin', 'knip.js');

/** A small house under the project's own configuration: what is planted in it must be found. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "house", "type": "module", "devDependencies": { "vitest": "*" } }',
  'electron/main.ts': "import { used } from './part.ts';\nused();\n",
  'electron/part.ts':
    'export const used = () => 1;\nexport const forgotten = () => 2;\nexport const tested = () => 3;\nexport const own = () => 4;\nown();\n',
  'electron/lost.ts': 'export const lost = 1;\n',
  'test/electron/part.test.ts':
    "import { test } from 'vitest';\nimport { tested } from '../../electron/part.ts';\ntest('part', () => void tested());\n",
  'vitest.config.ts': "export default { test: { include: ['test/**/*.test.ts'] } };\n",
};

function found(folder: string, ...options: readonly string[]): readonly string[] {
  const run = spawnSync(process.execPath, [knip, '--reporter', 'json', '--include', 'files,exports', ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { issues } = JSON.parse(run.stdout) as {
    readonly issues: readonly {
      readonly files: readonly { readonly name: string }[];
      readonly exports: readonly { readonly name: string }[];
    }[];
  };
  return issues.flatMap((one) => [...one.files, ...one.exports].map(({ name }) => name)).toSorted();
}

test('a file or an export that nobody uses is found, and what only tests use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-unused-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(project, 'knip.jsonc'), join(folder, 'knip.jsonc'));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  expect(found(folder)).toEqual(['electron/lost.ts', 'forgotten']);
  expect(found(folder, '--production')).toEqual(['electron/lost.ts', 'forgotten', 'tested']);
});
