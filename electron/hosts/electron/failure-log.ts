import { app, dialog } from 'electron';
import { AppError } from '../../../shared/errors.ts';
import { logFailure } from '../../log/logger.ts';

/**
 * Writes crashes and unexpected errors to the log, without personal data (see `logFailure`). No crash dump is kept: it would
 * hold a copy of memory, and so the texts of the archive.
 */
export function setupFailureLog(): void {
  // The archive and what was saved are on this side: a page that ended starts again from them, but not over and over.
  let restarted = Number.NEGATIVE_INFINITY;
  const isFirstOfMinute = () => {
    const soon = Date.now() - restarted < 60_000;
    restarted = Date.now();
    return !soon;
  };
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
    if (reason !== 'clean-exit' && !contents.isDestroyed() && isFirstOfMinute()) contents.reload();
  });
  app.on('child-process-gone', (_, { type, reason, exitCode }) => {
    logFailure(new Error(`A process of kind ${type} ended: ${reason}, exit code ${exitCode}`), new Date());
  });
}

/** Tells what the person must know of an archive that was closed with the window; anything else is a bug, and goes to the log. */
export function tellAtClosing(problem: unknown): void {
  logFailure(new Error('In closing', { cause: problem }), new Date());
  if (problem instanceof AppError) dialog.showErrorBox('Pegaso si è chiuso', problem.message);
}

/** Ends a start that failed, after telling the person. */
export function failToStart(problem: unknown): void {
  const log = logFailure(problem, new Date());
  const where = log === null ? '' : ` Il motivo è nel registro «${log}».`;
  dialog.showErrorBox('Pegaso non si avvia', `Pegaso non è riuscito ad avviarsi: provare a reinstallarlo.${where}`);
  app.exit(1);
}
