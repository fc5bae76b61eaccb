import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchHeadlessChromium } from '../app/headless-chromium.ts';
import { type Answers, type Talk, talkOver } from './messages.ts';
import { WindowOverCdp } from './window-over-cdp.ts';

const RUN = join(import.meta.dirname, 'run-main.ts');

export interface ShellSetting {
  /** Absolute path of the folder in which `dist` is. */
  readonly place: string;
  readonly userData: string;
  /** What stands on the command line after the program. */
  readonly argv?: readonly string[];
  /** Name of the person at this computer. */
  readonly who: string;
  /** What the person chooses in the dialog of this title; empty closes it without choosing. */
  readonly choose: (title: string) => readonly string[];
  /** Told of each document that is opened, shown in its folder or printed. */
  readonly opened: (path: string) => void;
}

export interface Shell {
  readonly page: Page;
  /** Plays the system: `menu`, `window`, `app`, with what `electron.ts` takes under these names. */
  readonly system: Talk;
  /** Waits until the window is closed and the program has ended by itself. @throws Error how else it ended, or what it let out. */
  readonly ended: () => Promise<void>;
  /** Asks the window to close, as its cross does. */
  readonly close: () => Promise<void>;
}

/** Starts the built main process in a process of its own, and its window in headless Chromium. */
export async function startShell({ place, userData, who, choose, opened, argv = [] }: ShellSetting): Promise<Shell> {
  const browser = await launchHeadlessChromium();
  // A page made without a context of its own would take that with it, and not ask before it closes.
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'it-IT' });
  const page = await context.newPage();
  const program = fork(RUN, [join(place, 'dist', 'electron', 'main.js'), who, ...argv], {
    env: { ...process.env, SHELL_USER_DATA: userData, SHELL_APP_PATH: place },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exit = once(program, 'exit');
  const complaints: string[] = [];
  const loaded = Promise.withResolvers<void>();
  const answers: Answers = {
    async load(url: string, preload: string) {
      await window.load(url, preload);
      loaded.resolve();
    },
    send: (channel: string, args: readonly unknown[]) => window.send(channel, args),
    evaluate: (script: string) => page.evaluate(script),
    paste: () => page.keyboard.press('ControlOrMeta+V'),
    reload: () => page.reload(),
    'close-page': () => page.close({ runBeforeUnload: true }),
    'destroy-page': () => page.close(),
    choose,
    opened,
    'error-box': (text: string) => void complaints.push(text),
  };
  const system = talkOver(program, answers);
  const window = new WindowOverCdp(page, system, complaints);
  void exit.then(([code]) => loaded.reject(new Error(`The program ended before its window, by ${code}`)));
  await loaded.promise;
  return {
    page,
    system,
    close: async () => void (await system.ask('close')),
    async ended() {
      const [code, signal] = await exit;
      await browser.close();
      if (code !== 0) complaints.push(`The program ended by ${code ?? signal}`);
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}
