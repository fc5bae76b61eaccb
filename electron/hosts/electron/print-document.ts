import { pathToFileURL } from 'node:url';
import { BrowserWindow } from 'electron';
import { denyPermissions } from './lockdown.ts';

/** The extension inside Chromium that shows PDFs. */
const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/**
 * Shows a finished PDF in a window of its own and opens the system's print dialog over it. The window goes when the dialog is
 * done; if the system refuses to print it stays, with the viewer's own button to try again.
 */
export async function printDocument(path: string, parent: BrowserWindow | null): Promise<void> {
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
  const { session } = window.webContents;
  denyPermissions(session);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url !== document && !url.startsWith(VIEWER) && !url.startsWith('blob:') }),
  );
  await window.loadURL(document);
  window.webContents.print({ silent: false }, (printed, reason) => {
    if ((printed || reason === 'Print job canceled') && !window.isDestroyed()) window.close();
  });
}
