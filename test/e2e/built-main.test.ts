import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { extractAll } from '@electron/asar';
import { expect, test } from 'vitest';
import { rehearsePacking } from '../../electron/cli/packaging/pack-rehearsal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = resolve(import.meta.dirname, '../..');

test('the built main process finds its resources, its packages and its workers where it is installed', async () => {
  const folder = temporaryFolder();
  const pdf = join(folder, 'schede.pdf');
  const script = join(project, 'test', 'support', 'app', 'run-built-main.ts');
  const place = join(folder, 'installato');
  const { resources } = await rehearsePacking(project, 'linux', join(folder, 'pacchetto'), null, () => undefined);
  extractAll(join(resources, 'app.asar'), place);
  const { stdout } = await promisify(execFile)(process.execPath, [script, place, folder, pdf]);
  const { page, sample, printed, read, findings, compared } = JSON.parse(stdout);
  expect(page).toBe(200);
  expect(sample).toMatchObject({ ok: true, value: { access: 'write' } });
  expect(printed).toMatchObject({ ok: true, value: { files: [{ fileName: 'schede.pdf' }], problems: [] } });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(read).toMatchObject({ ok: true, value: { kind: 'taken', created: 0 } });
  expect(findings).toMatchObject({ ok: true, value: { from: 0 } });
  expect(findings.value.findings.length).toBeGreaterThan(3);
  expect(compared).toMatchObject({ ok: true, value: { kind: 'comparison', groups: [] } });
});

test('every thread has its file beside the built main process', () => {
  const workers = globSync('electron/**/*-worker.ts', { cwd: project }).map((path) => `${basename(path, '.ts')}.js`);
  expect(workers.length).toBeGreaterThan(4);
  expect(workers.filter((name) => !existsSync(join(project, 'dist', 'electron', name)))).toEqual([]);
  const built = globSync('dist/electron/*.js', { cwd: project }).map((path) =>
    readFileSync(join(project, path), 'utf8'),
  );
  const asked = built.flatMap((text) => [...text.matchAll(/new URL\((["'`])\.\/([\w-]+-worker\.js)\1/gu)]);
  expect(new Set(asked.map(([, , name]) => name))).toEqual(new Set(workers));
});

test('the built preload script needs nothing that the sandbox does not have', () => {
  const text = readFileSync(join(project, 'dist', 'electron', 'preload.cjs'), 'utf8');
  const needed = [...text.matchAll(/require\((["'])(.+?)\1\)/gu)].map(([, , name]) => name);
  expect(needed).toEqual(['electron']);
});
