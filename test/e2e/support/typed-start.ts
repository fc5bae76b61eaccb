import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { asTheTest } from '../../support/app/no-socket.ts';

const NOWHERE = 'http://127.0.0.1:9/';
const PROJECT = resolve(import.meta.dirname, '../../..');

export interface TypedStart {
  readonly page: Page;
  /** What the terminal shows so far. */
  said(): string;
  /** What the person chooses in the system's next file dialog. */
  choose(path: string): void;
  /** The exit code of `npm start`, once its window is closed. */
  readonly ended: Promise<number | null>;
}

/** A screen that no one sees, by its name (`:7`); gone with the test. */
export async function hiddenScreen(): Promise<string> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void server.kill());
  const [number] = await once(server.stdio[3] as Readable, 'data');
  return `:${String(number).trim()}`;
}

/**
 * Types `npm start` in the project as a person whose home is `home`, and goes to the window it opens. Everything is the product's own
 * and the system's, but for two programs first on the path: the installed browser is started with a door that the test comes in by, and
 * the system's file dialog answers what the test chose.
 * @param browser absolute path of the installed browser that `npm start` would find.
 */
export async function typeNpmStart(home: string, screen: string, browser: string): Promise<TypedStart> {
  const chosen = join(home, 'chosen');
  standIn(home, 'chromium', `exec '${browser}' "$@" --remote-debugging-port=0`);
  standIn(home, 'zenity', `cat '${chosen}'`);
  const { PATH = '' } = process.env;
  const program = spawn('npm', ['start'], {
    cwd: PROJECT,
    // Electron is not to be had: the place it comes from answers nobody.
    env: { PATH: `${home}:${PATH}`, HOME: home, DISPLAY: screen, ELECTRON_MIRROR: NOWHERE, ...foldersOf(home) },
    // A group of its own, to be ended whole.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [program.stdout, program.stderr]) output.on('data', (text) => (said += String(text)));
  const ended = once(program, 'close').then(() => program.exitCode);
  onTestFinished(async () => {
    if (program.exitCode === null && program.pid !== undefined) process.kill(-program.pid, 'SIGTERM');
    await ended;
  });
  const door = join(foldersOf(home).XDG_CONFIG_HOME, 'Pegaso', 'browser', 'DevToolsActivePort');
  const doorWritten = () => (existsSync(door) ? readFileSync(door, 'utf8') : said);
  await expect.poll(doorWritten, { timeout: 60_000 }).toContain('/devtools/');
  const [port, path] = doorWritten().trim().split('\n');
  const connection = await asTheTest(() => chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`));
  const page = await windowOf(connection);
  return { page, said: () => said, choose: (path) => writeFileSync(chosen, path), ended };
}

const foldersOf = (home: string) => ({
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_STATE_HOME: join(home, 'state'),
  XDG_CACHE_HOME: join(home, 'cache'),
});

function standIn(folder: string, name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

async function windowOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no profile open');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  page.setDefaultTimeout(30_000);
  // Questions before leaving are the product's to answer; unheard, they would be answered here.
  page.on('dialog', () => undefined);
  return page;
}
