import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const project = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));
const schema = JSON.parse(readFileSync(builder.resolve('app-builder-lib/scheme.json'), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
const configuration = parse(readFileSync(join(project, 'electron-builder.yml'), 'utf8'));

test("the configuration is one electron-builder takes, by the builder's own schema", () => {
  expect(validate(configuration) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...configuration, electronFuses: { runAsnode: false } })).toBe(false);
});

test('every fuse stands on the safe side', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the installed program opens archives and packages and carries what was built', () => {
  expect(configuration.fileAssociations).toMatchObject([
    { ext: 'pegaso', role: 'Editor' },
    { ext: 'pegasoz', role: 'Editor' },
  ]);
  expect(configuration.files).toEqual(
    expect.arrayContaining(['dist/electron/**', 'dist/renderer/**', 'resources/sample/**']),
  );
  const { main } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  expect(main).toBe('dist/electron/main.js');
  const [native] = globSync(configuration.asarUnpack, { cwd: project }).filter((path) => path.endsWith('.node'));
  expect(native).toBeDefined();
});
