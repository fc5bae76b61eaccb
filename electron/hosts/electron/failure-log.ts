import { app, dialog } from 'electron';
import { logFailure } from '../../logger.ts';

/**
 * Writes crashes and unexpected errors to the log, without personal data (see `logFailure`). No crash dump is kept: it would
 * hold a copy of memory, and so the texts of the archive.
 */
export function setupFailureLog(): void {
  process.on('uncaughtException', (error) => {
    logFailure(error, new Date());
    dialog.showErrorBox(
      'Errore imprevisto',
      'Pegaso ha incontrato un errore imprevisto: quello che risulta salvato lo è; chiudere e riaprire Pegaso.',
    );
  });
  process.on('unhandledRejection', (error) => void logFailure(error, new Date()));
  app.on('render-process-gone', (_, contents, { reason, exitCode }) => {
    logFailure(new Error(`The page's process ended: ${reason}, exit code ${exitCode}`), new Date());
    // The archive and what was saved are on this side: the page starts again from them.
    if (reason !== 'clean-exit' && !contents.isDestroyed()) contents.reload();
  });
  app.on('child-process-gone', (_, { type, reason, exitCode }) => {
    logFailure(new Error(`A process of kind ${type} ended: ${reason}, exit code ${exitCode}`), new Date());
  });
}
