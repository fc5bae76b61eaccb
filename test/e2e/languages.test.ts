import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hiddenScreen } from './support/typed-start.ts';

/** Debian's Chromium; its package `chromium-l10n` brings the languages. */
const CHROMIUM = '/usr/lib/chromium';
const SYSTEMS = ['de_DE.UTF-8', 'en_US.UTF-8', 'C'];

/** A Chromium that has these languages alone. It finds what is beside its own file: that one cannot be a symbolic link. */
function chromiumWith(languages: readonly string[]): string {
  const folder = join(temporaryFolder(), 'chromium');
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const name of readdirSync(CHROMIUM)) {
    if (name !== 'chromium' && name !== 'locales') symlinkSync(join(CHROMIUM, name), join(folder, name));
  }
  for (const language of languages)
    symlinkSync(join(CHROMIUM, 'locales', `${language}.pak`), join(folder, 'locales', `${language}.pak`));
  const program = join(folder, 'chromium');
  try {
    linkSync(join(CHROMIUM, 'chromium'), program);
  } catch {
    // On another disk.
    copyFileSync(join(CHROMIUM, 'chromium'), program);
  }
  return program;
}

/** What becomes of a Chromium under a system that speaks so: its window is there, or it ended by a signal or a code. */
async function startedUnder(program: string, language: string, display: string, more: readonly string[] = []) {
  const profile = temporaryFolder();
  const options = ['--no-sandbox', '--no-first-run', '--disable-gpu', '--remote-debugging-port=0', ...more];
  const child = spawn(program, [...options, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { PATH: process.env['PATH'], HOME: profile, DISPLAY: display, LANG: language, LC_ALL: language, LANGUAGE: '' },
    stdio: 'ignore',
  });
  let state = '';
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (state === '') state = String(signal ?? code);
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for (let look = 0; state === '' && look < 600; look += 1) {
    if (existsSync(join(profile, 'DevToolsActivePort'))) state = 'up';
    await pause(50);
  }
  child.kill('SIGKILL');
  await ended;
  return state;
}

test('the program starts where the computer speaks another language, with the languages that it is packed with', {
  timeout: 180_000,
}, async ({ skip }) => {
  if (!existsSync(join(CHROMIUM, 'locales', 'it.pak'))) skip('the languages of Chromium are not installed');
  if (!(process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'Xvfb'))))
    skip('Xvfb is not installed');
  const display = await hiddenScreen();
  const { electronLanguages } = parse(readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8'));
  const packed = chromiumWith(electronLanguages);
  // As the main process says it first of all.
  for (const system of SYSTEMS) expect(await startedUnder(packed, system, display, ['--lang=it']), system).toBe('up');
  const italian = chromiumWith(['it']);
  for (const system of SYSTEMS) expect(await startedUnder(italian, system, display), system).toBe('SIGTRAP');
});
