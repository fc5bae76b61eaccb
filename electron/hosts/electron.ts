import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron';
import { AppError } from '../../shared/errors.ts';
import type { FileFilter, Host } from '../host.ts';
import { sendEvent } from '../ipc.ts';
import { userName } from '../user-name.ts';
import type { DroppedFiles } from './dropped-files.ts';
import { printDocument } from './electron/print-document.ts';

/** The host that is the product: native dialogs over the window, documents handed to the system. */
export function createElectronHost(window: () => BrowserWindow | null, dropped: DroppedFiles): Host {
  return {
    kind: 'electron',
    version: app.getVersion(),
    who: userName(),
    now: () => new Date(),
    userData: app.getPath('userData'),
    chooseFiles: ({ title, filters, multiple = false }) =>
      openDialog(window(), {
        title,
        filters: filters.map(dialogFilter),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      }),
    chooseSavePath: ({ title, filters, defaultName }) =>
      saveDialog(window(), {
        title,
        filters: filters.map(dialogFilter),
        defaultPath: defaultName,
        // Under Linux the dialog asks before a file is replaced only when told to; elsewhere it always does.
        properties: ['showOverwriteConfirmation'],
      }),
    async chooseFolder({ title }) {
      const [folder] = await openDialog(window(), { title, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    async openDocument(path) {
      const failure = await shell.openPath(path);
      if (failure !== '') throw cannotOpen(new Error(failure));
    },
    revealInFolder: async (path) => shell.showItemInFolder(path),
    sendToPrinter: (path) => printDocument(path, window()),
    takeDropped: () => dropped.take(),
    paste: async () => window()?.webContents.paste(),
    noteRecentDocument: (path) => app.addRecentDocument(path),
    emit(event, payload) {
      const contents = window()?.webContents;
      if (contents !== undefined) sendEvent(contents, event, payload);
    },
  };
}

async function openDialog(parent: BrowserWindow | null, options: OpenDialogOptions): Promise<readonly string[]> {
  const answer = parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options);
  return (await answer).filePaths;
}

async function saveDialog(parent: BrowserWindow | null, options: SaveDialogOptions): Promise<string | null> {
  const answer = parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options);
  const { canceled, filePath } = await answer;
  return canceled ? null : filePath;
}

function dialogFilter({ name, extensions }: FileFilter): Electron.FileFilter {
  return { name, extensions: [...extensions] };
}

function cannotOpen(cause: unknown): AppError {
  const message =
    'Il documento non si può aprire: controllare che esista ancora e che ci sia un programma per leggerlo.';
  return new AppError('not-found', message, { cause });
}
