import { expect, test } from 'vitest';
import { startDesktop } from '../../../electron/cli/start-desktop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Starts in an empty clone: nothing is built, nothing downloaded. */
async function start(env: NodeJS.ProcessEnv) {
  const said: string[] = [];
  const terminal = { out: expect.fail, err: (text: string) => void said.push(text), isWatched: false };
  const project = temporaryFolder();
  const code = await startDesktop({
    project,
    version: '1.0.0',
    argv: ['node', 'start'],
    platform: 'linux',
    env,
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
