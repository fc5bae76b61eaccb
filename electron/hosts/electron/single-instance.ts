import { app, type BrowserWindow } from 'electron';
import { archiveInArguments, type HandedArchives } from '../handed-archives.ts';

/**
 * One program for each person: a second start gives its archive to the first and goes.
 * @returns false for the second one, which must end.
 */
export function claimSingleInstance(): boolean {
  return app.requestSingleInstanceLock();
}

/** Takes the archives that the system hands over: at the start, from a second start, and as macOS does it. */
export function setupHandedArchives(handed: HandedArchives, window: () => BrowserWindow | null): void {
  const hand = (argv: readonly string[], folder: string) => {
    const path = archiveInArguments(argv, folder);
    if (path !== null) handed.hand(path);
  };
  hand(process.argv, process.cwd());
  app.on('second-instance', (_, argv, folder) => {
    hand(argv, folder);
    bringForward(window());
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handed.hand(path);
    bringForward(window());
  });
}

function bringForward(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}
