import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = resolve(import.meta.dirname, '../..');

test('the built main process finds its resources, its packages and its worker', async () => {
  const folder = temporaryFolder();
  const pdf = join(folder, 'schede.pdf');
  const script = join(project, 'test', 'support', 'run-built-main.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, project, folder, pdf]);
  const { sample, printed } = JSON.parse(stdout);
  expect(sample).toMatchObject({ ok: true, value: { access: 'write' } });
  expect(printed).toMatchObject({ ok: true, value: { files: [{ fileName: 'schede.pdf' }], problems: [] } });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the built preload script needs nothing that the sandbox does not have', () => {
  const text = readFileSync(join(project, 'dist', 'electron', 'preload.cjs'), 'utf8');
  const needed = [...text.matchAll(/require\((["'])(.+?)\1\)/gu)].map(([, , name]) => name);
  expect(needed).toEqual(['electron']);
});
