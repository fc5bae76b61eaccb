import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { Host } from '../../../electron/host.ts';
import * as electron from './fake-electron.ts';
import { fakeHandlers } from './fake-handlers.ts';

/** What the main process does with the application, which is played here. */
export const played = { opened: [] as string[], ended: [] as string[], host: undefined as Host | undefined };

/** Stands in for `start-application.ts`. */
export function startApplication(given: Host) {
  played.host = given;
  return {
    handlers: fakeHandlers({ 'printing:count': () => ({ objectives: 11 }) }),
    explain: (problem: unknown) => problem,
    openFromOutside: async (path: string) => void played.opened.push(path),
    close: async () => void played.ended.push('application'),
    closeAtOnce: () => void played.ended.push('application, at once'),
  };
}

/** The one window of the main process, and the folder that all is in. */
export interface StartedMain {
  folder: string;
  window: electron.BrowserWindow;
}

/** Starts the main process before the tests of a file, over the Electron and the application that are played. */
export function startedMain(): StartedMain {
  const main = {} as StartedMain;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pegaso-main-'));
    mkdirSync(join(folder, 'dist', 'renderer'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'renderer', 'index.html'), '<!doctype html>');
    electron.app.appPath = folder;
    electron.app.paths.set('userData', folder);
    process.argv.push(join(folder, 'primo.pegaso'));
    await import('../../../electron/main.ts');
    await vi.waitFor(() => expect(electron.BrowserWindow.all).toHaveLength(1));
    const [window] = electron.BrowserWindow.all;
    if (window === undefined) throw new Error('No window was opened');
    Object.assign(main, { folder, window });
  });
  afterAll(() => {
    process.argv.pop();
    rmSync(main.folder, { recursive: true });
  });
  return main;
}
