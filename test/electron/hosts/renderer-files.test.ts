import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRendererFiles } from '../../../electron/hosts/renderer-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('serves the built files alone, each with its type and the policy', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'renderer', 'assets', 'città.js'), '1');
  writeFileSync(join(folder, 'renderer', 'assets', 'note.exe'), 'x');
  writeFileSync(join(folder, 'segreto.html'), 'no');
  const answer = createRendererFiles(join(folder, 'renderer'));
  const get = (path: string, method = 'GET') => answer({ method, url: `app://pegaso${path}` });

  const page = await get('/');
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/u);
  expect(page.headers['content-security-policy']).not.toContain('unsafe-eval');
  expect(await get('/assets/citt%C3%A0.js?v=1')).toMatchObject({
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });

  const elsewhere = [
    '/segreto.html',
    '/../segreto.html',
    '/%2e%2e/segreto.html',
    '/..%2fsegreto.html',
    '/%2e%2e%5csegreto.html',
  ];
  for (const path of [
    ...elsewhere,
    '/assets',
    '/assets/note.exe',
    '/assets/%E0',
    '//etc/passwd',
    '/index.html%00.js',
  ]) {
    expect(await get(path), path).toMatchObject({ status: 404, body: Buffer.alloc(0) });
  }
  expect((await get('/', 'POST')).status).toBe(405);
});
