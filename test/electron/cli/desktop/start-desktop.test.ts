import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fetchElectron, mayFetchElectron } from '../../../../electron/cli/desktop/install-electron.ts';
import { startDesktop } from '../../../../electron/cli/desktop/start-desktop.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Starts in an empty clone: nothing is built, nothing downloaded. */
async function start(
  env: NodeJS.ProcessEnv,
  project = temporaryFolder(),
  { user = 1000, asked = ['PEG.pegaso'] } = {},
) {
  const said: string[] = [];
  const terminal = { out: expect.fail, err: (text: string) => void said.push(text), isWatched: false };
  const code = await startDesktop({
    project,
    version: '1.0.0',
    argv: ['node', 'start', ...asked],
    platform: 'linux',
    env,
    user,
    terminal,
  });
  return { code, said };
}

test('without a display it says what to do, in one line', async () => {
  const { code, said } = await start({ PATH: '/usr/bin' });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^Qui non c'è uno schermo .* "npm run -s pegaso -- --help"\.$/u)]);
});

test('without Electron and without a browser it says what to install', async () => {
  const { code, said } = await start({ DISPLAY: ':0', PATH: temporaryFolder() });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining('npx install-electron')]);
});

describe.skipIf(process.platform === 'win32')('Electron', () => {
  /** What its program does: it notes what it was asked. */
  const program = (project: string) => `#!/bin/sh\nprintf '%s|' "$@" > '${project}/asked'\nexit 3\n`;

  /** A clone whose Electron package has an installer that does this. */
  function cloneWith(installer: (project: string) => string): string {
    const project = temporaryFolder();
    const electron = join(project, 'node_modules', 'electron');
    mkdirSync(join(electron, 'dist'), { recursive: true });
    writeFileSync(join(electron, 'install.js'), installer(project));
    return project;
  }
  const arriving = (project: string) => `
    const fs = require('node:fs');
    fs.writeFileSync(__dirname + '/dist/electron', ${JSON.stringify(program(project))}, { mode: 0o755 });
    fs.writeFileSync(__dirname + '/path.txt', 'electron');
  `;
  const counting = (project: string, end: string) =>
    `require('node:fs').appendFileSync(${JSON.stringify(join(project, 'tries'))}, '.'); ${end}`;
  const nowhere = () => ({ DISPLAY: ':0', PATH: temporaryFolder() });

  test('is fetched by the first start, gets the command line and gives the exit code', async () => {
    const project = cloneWith(arriving);
    const first = await start(nowhere(), project);
    expect(first).toEqual({ code: 3, said: [expect.stringContaining('Scarico Electron')] });
    expect(readFileSync(join(project, 'asked'), 'utf8')).toBe(`${project}|PEG.pegaso|`);
    expect(await start(nowhere(), project)).toEqual({ code: 3, said: [] });
    // For root without its sandbox, which is said.
    const asRoot = await start(nowhere(), project, { user: 0 });
    expect(asRoot).toEqual({ code: 3, said: [expect.stringMatching(/^Come root Electron/u)] });
    expect(readFileSync(join(project, 'asked'), 'utf8')).toBe(`--no-sandbox|${project}|PEG.pegaso|`);
  });

  test('that cannot be fetched is tried once in a clone, and the browser is next', async () => {
    const project = cloneWith((clone) => counting(clone, 'process.exit(1)'));
    const first = await start(nowhere(), project);
    expect(first).toEqual({
      code: 1,
      said: [expect.stringContaining('Scarico'), expect.stringContaining('npx install-electron')],
    });
    expect((await start(nowhere(), project)).said).toEqual([expect.stringContaining('npx install-electron')]);
    expect(readFileSync(join(project, 'tries'), 'utf8')).toBe('.');
  });

  test('is left alone where the browser is asked for', async () => {
    const project = cloneWith((clone) => counting(clone, ''));
    const { code, said } = await start(nowhere(), project, { asked: ['--browser'] });
    expect([code, said]).toEqual([1, [expect.stringContaining('Non trovo Chromium')]]);
    expect(existsSync(join(project, 'tries'))).toBe(false);
  });

  const hangs = () => "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);";

  test('that does not come is given up after a while', async () => {
    const project = cloneWith(hangs);
    expect(await fetchElectron(project, { mostMs: 200 })).toBe('refused');
    expect(mayFetchElectron(project)).toBe(false);
  });

  test('is given up with Ctrl+C, and may be tried again', async () => {
    const project = cloneWith(hangs);
    const interrupts = new EventEmitter();
    const fetching = fetchElectron(project, { interrupts: interrupts as unknown as NodeJS.Process });
    setTimeout(() => interrupts.emit('SIGINT'), 200);
    expect(await fetching).toBe('interrupted');
    expect(mayFetchElectron(project)).toBe(true);
    expect(interrupts.eventNames()).toEqual([]);
  });
});
