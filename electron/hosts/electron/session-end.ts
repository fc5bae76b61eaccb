import { app, type BrowserWindow, powerMonitor } from 'electron';
import { logProblem } from '../../log/log-problem.ts';

/** What is done when the system ends the program. */
export interface SessionEnd {
  /** Lets the page write what is being typed, without waiting for it. */
  readonly save: () => void;
  /** Closes the archive within the call. */
  readonly close: () => void;
}

/**
 * Log-off and shutdown. Windows asks each window whether it may end the program, then tells it that it does, and waits no longer than these
 * calls take: no `will-quit` comes. Elsewhere the shutdown waits while the program ends as it always does.
 */
export function setupSessionEnd(window: BrowserWindow, { save, close }: SessionEnd): void {
  window.on('query-session-end', save);
  window.on('session-end', () => {
    try {
      close();
    } catch (problem) {
      logProblem('session-end', problem);
    }
  });
  powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
    event?.preventDefault();
    save();
    app.quit();
  });
}
