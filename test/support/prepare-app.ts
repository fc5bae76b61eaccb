import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { isBuildStale } from '../../electron/cli/build-desktop.ts';
import prepareChromium from './prepare-chromium.ts';
import { HOST_LINE } from './start-app.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Once before the end-to-end tests: the application is built if its sources are newer. Once after: the host they ran on is told. */
export default async function prepareApp(): Promise<() => void> {
  await prepareChromium();
  if (isBuildStale(PROJECT)) {
    // In a process of its own: under NODE_ENV=test React would be built for its developers.
    const { NODE_ENV: _, ...env } = process.env;
    execFileSync(process.execPath, ['electron/cli/build.ts'], {
      cwd: PROJECT,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return () => void process.stdout.write(`\n${HOST_LINE}\n`);
}
