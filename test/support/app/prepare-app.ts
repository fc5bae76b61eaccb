import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isBuildStale } from '../../../electron/cli/desktop/build-desktop.ts';
import prepareChromium from './prepare-chromium.ts';
import { HOST_LINE } from './start-app.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the build complained of; empty when it is done. */
    readonly buildFailure: string;
  }
}

const PROJECT = resolve(import.meta.dirname, '../../..');

/**
 * Once before the end-to-end tests: the application is built if its sources are newer. A build that fails fails them alone (see
 * `require-build.ts`). Once after: the host they ran on is told.
 */
export default async function prepareApp({ provide }: TestProject): Promise<() => void> {
  await prepareChromium();
  provide('buildFailure', isBuildStale(PROJECT) ? build() : '');
  return () => void process.stdout.write(`\n${HOST_LINE}\n`);
}

/** In a process of its own: under NODE_ENV=test React would be built for its developers. */
function build(): string {
  const { NODE_ENV: _, ...env } = process.env;
  const run = spawnSync(process.execPath, ['electron/cli/build.ts'], { cwd: PROJECT, env, encoding: 'utf8' });
  return run.status === 0 ? '' : run.stderr;
}
