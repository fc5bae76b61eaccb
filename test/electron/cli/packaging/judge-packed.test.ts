import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { expect, test } from 'vitest';
import { judgePacked } from '../../../../electron/cli/packaging/judge-packed.ts';
import { standInElectron } from '../../../../electron/cli/packaging/stand-in-electron.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** As Electron is delivered. */
const DELIVERED = {
  runAsNode: true,
  enableNodeCliInspectArguments: true,
  enableNodeOptionsEnvironmentVariable: true,
  grantFileProtocolExtraPrivileges: true,
};
const SQLITE = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
const PROGRAM = { 'package.json': '{}', 'dist/electron/main.js': '', [SQLITE]: '', LICENSE: '' };

/** What is wrong with a program packed for Linux from these files, in Electron as it is delivered but for two languages. */
async function wrongWith(files: Readonly<Record<string, string>>, languages: readonly string[] = []) {
  const folder = temporaryFolder();
  standInElectron(folder, 'linux', null);
  for (const language of ['fr', 'zh-CN']) {
    if (!languages.includes(language)) rmSync(join(folder, 'locales', `${language}.pak`));
  }
  const sources = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(sources, name)), { recursive: true });
    writeFileSync(join(sources, name), text);
  }
  const resources = join(folder, 'resources');
  mkdirSync(resources, { recursive: true });
  await createPackageWithOptions(sources, join(resources, 'app.asar'), { unpack: '**/*.node' });
  const packed = {
    system: 'linux',
    folder,
    resources,
    program: join(folder, 'electron'),
    languages: [{ folder: join(folder, 'locales'), ending: '.pak' }],
  } as const;
  const judged = await judgePacked(packed, DELIVERED);
  return judged.flatMap(({ what, found, isRight }) => (isRight ? [] : [`${what}: ${found}`]));
}

test('a program with what belongs to it has nothing wrong', async () => {
  expect(await wrongWith(PROGRAM)).toEqual([]);
});

test.each([
  ['a map', 'dist/electron/main.js.map', 'not to be packed'],
  ['a source', 'electron/main.ts', 'not to be packed'],
  ['a package that is in the bundle', 'node_modules/react/index.js', 'not to be packed'],
  ['a second native library', 'node_modules/better-sqlite3/prebuilds/win32-x64.node', 'native library'],
])('%s that is packed is found', async (_, name, what) => {
  expect(await wrongWith({ ...PROGRAM, [name]: '' })).toEqual([expect.stringContaining(`${what}: `)]);
});

test('a library of another system, a language too many, a fuse that stands otherwise and too much weight are found', async () => {
  const { [SQLITE]: library, ...others } = PROGRAM;
  const foreign = { ...others, [SQLITE.replace('linux', 'darwin')]: library };
  expect(await wrongWith(foreign)).toEqual([expect.stringContaining('darwin-x64')]);
  expect(await wrongWith(PROGRAM, ['fr'])).toEqual(['languages: de, en-US, fr, it']);
  DELIVERED.runAsNode = false;
  expect(await wrongWith(PROGRAM)).toEqual(['fuses: other than configured: runAsNode']);
  DELIVERED.runAsNode = true;
  expect(await wrongWith({ ...PROGRAM, 'dist/renderer/a.js': ' '.repeat(46_000_000) })).toEqual(['our part: 46.0 MB']);
});
