import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { createDispatch } from './dispatch/create-dispatch.ts';
import { jsonFile } from './files/json-file.ts';
import type { FileChooser } from './host.ts';
import { createDroppedFiles } from './hosts/dropped-files.ts';
import { setupAppProtocol, setupAppScheme } from './hosts/electron/app-scheme.ts';
import { commandOf } from './hosts/electron/command-line.ts';
import { failToStart, setupFailureLog, tellAtClosing } from './hosts/electron/failure-log.ts';
import { installMenu } from './hosts/electron/install-menu.ts';
import { lockSession, setupNavigationLock, setupSpelling } from './hosts/electron/lockdown.ts';
import { openMainWindow } from './hosts/electron/main-window.ts';
import { keepPortableData } from './hosts/electron/portable-data.ts';
import { placeOfSelfTest, runSelfTest, selfTestFile } from './hosts/electron/self-test.ts';
import { setupSessionEnd } from './hosts/electron/session-end.ts';
import { claimSingleInstance, setupHandedArchives } from './hosts/electron/single-instance.ts';
import { setupTextMenu } from './hosts/electron/text-menu.ts';
import { watchPage } from './hosts/electron/watch-page.ts';
import { createElectronHost } from './hosts/electron.ts';
import { createHandedArchives } from './hosts/handed-archives.ts';
import { windowPlacement } from './hosts/window-placement.ts';
import { setupIpc } from './ipc.ts';
import { logProblem } from './log/log-problem.ts';
import { startApplication } from './start-application.ts';

let window: BrowserWindow | null = null;
const handed = createHandedArchives();

// Before Chromium looks for its texts: the window speaks Italian whatever the system does.
app.commandLine.appendSwitch('lang', 'it');
app.enableSandbox();
app.setAppUserModelId('it.pegaso.desktop');
setupFailureLog();
setupAppScheme();
setupNavigationLock();
const command = commandOf(process.argv, app.isPackaged);
const selfTest = selfTestFile(process.argv, process.cwd());
if (command !== null) {
  // Without a window, and beside one that is open.
  void import('./cli/run-program.ts')
    .then(({ runProgram }) => runProgram(command))
    .then((code) => app.exit(code), failToStart);
} else if (selfTest !== null) {
  // Nobody is there to answer a dialog.
  void app
    .whenReady()
    .then(() => testItself(selfTest))
    .catch((problem: unknown) => {
      process.stderr.write(`${String(problem)}\n`);
      app.exit(1);
    });
} else if (keepPortableData() && claimSingleInstance()) {
  setupHandedArchives(handed, () => window);
  void app
    .whenReady()
    .then(() => run())
    .catch(failToStart);
} else {
  app.quit();
}

/** A place in what the build made, in the clone as in the installed program. */
function built(...names: readonly string[]): string {
  return join(app.getAppPath(), 'dist', ...names);
}

/** @param chooser who chooses files instead of the person, if anyone. */
function run(chooser: Partial<FileChooser> = {}) {
  const dropped = createDroppedFiles();
  const host = { ...createElectronHost(() => window, dropped), ...chooser };
  const application = startApplication(host);

  lockSession(session.defaultSession);
  setupSpelling(session.defaultSession);
  setupAppProtocol(built('renderer'));
  setupIpc(createDispatch(application.handlers, application.explain, logProblem), dropped);
  installMenu((command) => host.emit('menu:command', { command }));

  window = openMainWindow({
    preload: built('electron', 'preload.cjs'),
    placement: jsonFile(join(host.userData, 'window.json'), windowPlacement, (problem) =>
      logProblem('window.json', problem),
    ),
    developerTools: !app.isPackaged,
  });
  setupTextMenu(window);
  watchPage(window);
  setupSessionEnd(window, { save: () => host.emit('window:ending', {}), close: application.closeAtOnce });
  // What it says of the archive must find the page there.
  window.webContents.once('did-finish-load', () => handed.deliverTo((path) => void application.openFromOutside(path)));
  window.on('closed', () => {
    window = null;
    app.quit();
  });
  quitAfter(() => application.close());
  return { page: window.webContents, application };
}

/** `Pegaso --self-test OUT.json`: tries what is installed, in a place of its own, and ends with 0 when all went well. */
async function testItself(out: string): Promise<void> {
  if (out === '') throw new Error('--self-test OUT.json: the file for what comes of it is missing');
  const place = placeOfSelfTest();
  const { page, application } = run(place.chooser);
  const code = await runSelfTest(page, place, out);
  await application.close();
  app.exit(code);
}

/** The program ends when the archive is closed, not before. */
function quitAfter(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close()
      .catch(tellAtClosing)
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
