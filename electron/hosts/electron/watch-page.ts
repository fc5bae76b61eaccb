import { type BrowserWindow, dialog } from 'electron';
import { logProblem } from '../../log/log-problem.ts';
import { pageError } from '../page-error.ts';

/** Logs the errors of the page, and asks the person what to do when it does not answer. */
export function watchPage(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('console-message', ({ level, message, sourceId, lineNumber }) => {
    const [, kind] = /^Uncaught (?:\(in promise\) )?(\w+)/u.exec(message) ?? [];
    if (level === 'error' && kind !== undefined)
      logProblem('page', pageError(kind, `    at ${sourceId}:${lineNumber}`));
  });
  webContents.on('preload-error', (_, _path, error) => logProblem('preload', error));
  window.on('unresponsive', () => void askWhetherToWait(window));
}

async function askWhetherToWait(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Pegaso',
    message: 'Pegaso non risponde.',
    detail: 'Aspettare che finisca, oppure chiudere: quello che risulta salvato lo è.',
    buttons: ['Aspetta', 'Chiudi Pegaso'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.destroy();
}
