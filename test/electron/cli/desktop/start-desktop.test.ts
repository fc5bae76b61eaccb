import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDesktop } from '../../../../electron/cli/desktop/start-desktop.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Starts in an empty clone: nothing is built, nothing downloaded. */
async function start(env: NodeJS.ProcessEnv, project = temporaryFolder()) {
  const said: string[] = [];
  const terminal = { out: expect.fail, err: (text: string) => void said.push(text), isWatched: false };
  const code = await startDesktop({
    project,
    version: '1.0.0',
    argv: ['node', 'start', 'PEG.pegaso'],
    platform: 'linux',
    env,
    user: 1000,
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

test.skipIf(process.platform === 'win32')(
  'with its program, Electron gets the command line and gives the exit code',
  async () => {
    const project = temporaryFolder();
    const electron = join(project, 'node_modules', 'electron');
    mkdirSync(join(electron, 'dist'), { recursive: true });
    writeFileSync(join(electron, 'path.txt'), 'electron');
    const program = join(electron, 'dist', 'electron');
    writeFileSync(program, `#!/bin/sh\nprintf '%s|' "$@" > '${project}/asked'\nexit 3\n`);
    chmodSync(program, 0o755);
    expect(await start({ DISPLAY: ':0' }, project)).toEqual({ code: 3, said: [] });
    expect(readFileSync(join(project, 'asked'), 'utf8')).toBe(`${project}|PEG.pegaso|`);
  },
);
