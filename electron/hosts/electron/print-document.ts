import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron';
import { AppError } from '../../../shared/errors.ts';
import { logProblem } from '../../log/log-problem.ts';
import { denyPermissions } from './lockdown.ts';
import { printWindowMayLoad } from './print-window-rule.ts';

/** How long things may take, in milliseconds. */
export interface PrintPatience {
  /** Until the document is in the viewer. */
  readonly shown: number;
  /** Until the dialog is done with: who prints may think for a while. */
  readonly answered: number;
}

const PATIENCE: PrintPatience = { shown: 15_000, answered: 5 * 60_000 };
const LOOK_EVERY = 100;

const NO_PRINTER = 'Su questo computer non risulta nessuna stampante';
const NO_DIALOG = 'La finestra di stampa non si è potuta aprire';

/**
 * Shows a finished PDF in a window of its own and, once the document is in the viewer, opens the system's print dialog over it. The window
 * goes when the dialog is done. Where there is no printer, or the system does not come to its dialog, a sentence says so and the document
 * is opened in the program that the person has for PDFs.
 * @throws AppError `not-found` when that cannot be opened either.
 */
export async function printDocument(
  path: string,
  parent: BrowserWindow | null,
  patience: PrintPatience = PATIENCE,
): Promise<void> {
  const document = pathToFileURL(path).href;
  const window = new BrowserWindow({
    ...(parent === null ? {} : { parent }),
    title: 'Stampa',
    width: 900,
    height: 700,
    autoHideMenuBar: true,
    // A session of its own, in memory, that can load this document and nothing else.
    webPreferences: {
      partition: 'print',
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  const { webContents } = window;
  denyPermissions(webContents.session);
  webContents.session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !printWindowMayLoad(document, url) }),
  );
  const failure = await brought(window, document, patience.shown);
  if (failure !== null) {
    await openInViewer(path, parent, window, failure);
    return;
  }
  // The dialog stays open as long as the person likes: who asked does not wait for it.
  void dialogDone(window, patience.answered)
    .then(async (reason) => {
      if (reason !== null) await openInViewer(path, parent, window, reason);
      else if (!window.isDestroyed()) window.close();
    })
    .catch((problem: unknown) => logProblem('printing', problem));
}

/** Brings the document into the viewer. @returns why it cannot be printed from there, in Italian; null when it can. */
async function brought(window: BrowserWindow, document: string, limit: number): Promise<string | null> {
  const { webContents } = window;
  try {
    if ((await webContents.getPrintersAsync()).length === 0) return NO_PRINTER;
    await webContents.loadURL(document);
    for (let waited = 0; waited <= limit; waited += LOOK_EVERY) {
      // The viewer's page is a frame of the window's, and the document one of the viewer's.
      const { mainFrame } = webContents;
      if (mainFrame.framesInSubtree.some((frame) => frame !== mainFrame && frame.url === document)) return null;
      await pause(LOOK_EVERY);
    }
    logProblem('printing', new Error('The document did not come into the viewer'));
  } catch (problem) {
    logProblem('printing', problem);
  }
  return NO_DIALOG;
}

/** Opens the print dialog. @returns null when it is done with, printed or given up; else why not, in Italian. */
async function dialogDone(window: BrowserWindow, limit: number): Promise<string | null> {
  const answered = new Promise<string | null>((resolve) => {
    // Whoever closes the window is done too.
    window.once('closed', () => resolve(null));
    window.webContents.print({ silent: false }, (printed, reason) => {
      if (printed || reason === 'Print job canceled') return resolve(null);
      logProblem('printing', new Error(`The system does not print: ${reason}`));
      resolve(NO_DIALOG);
    });
  });
  const unanswered = new AbortController();
  const late = pause(limit, NO_DIALOG, { signal: unanswered.signal, ref: false });
  try {
    return await Promise.race([answered, late]);
  } finally {
    late.catch(() => undefined);
    unanswered.abort();
  }
}

async function openInViewer(path: string, parent: BrowserWindow | null, window: BrowserWindow, why: string) {
  if (!window.isDestroyed()) window.destroy();
  const refused = await shell.openPath(path);
  if (refused !== '') {
    const message = `${why}, e il documento non si può aprire in un altro programma: installarne uno per leggere i PDF.`;
    throw new AppError('not-found', message, { cause: new Error(refused) });
  }
  const options: MessageBoxOptions = {
    type: 'info',
    title: 'Stampa',
    message: `${why}: il documento è aperto nel programma per i PDF, si stampa da lì.`,
    buttons: ['Ho capito'],
  };
  void (parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options));
}
