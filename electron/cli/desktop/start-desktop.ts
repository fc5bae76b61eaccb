import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { HostedApplication } from '../../hosted-application.ts';
import { findChromium } from '../../hosts/browser/find-chromium.ts';
import { canSandbox, launchWindow } from '../../hosts/browser/launch-window.ts';
import { personAtPage } from '../../hosts/browser/person-at-page.ts';
import { openInBrowser } from '../../hosts/browser.ts';
import { electronBinary } from '../../hosts/electron-binary.ts';
import { archiveInArguments } from '../../hosts/handed-archives.ts';
import { userDataFolder } from '../../hosts/user-data-folder.ts';
import { logProblem } from '../../log/log-problem.ts';
import { startApplication } from '../../start-application.ts';
import { userName } from '../../user-name.ts';
import type { Terminal } from '../output/terminal.ts';
import { buildDesktop, isBuildStale } from './build-desktop.ts';
import { fetchElectron, mayFetchElectron } from './install-electron.ts';

/** What opening the application depends on, besides the clone it stands in. */
export interface StartSetting {
  /** Absolute path of the clone. */
  readonly project: string;
  readonly version: string;
  /** The command line, with the program and the script first. */
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Number of the user in the system; null where users have none. */
  readonly user: number | null;
  readonly terminal: Terminal;
}

const NO_DISPLAY =
  'Qui non c\'è uno schermo su cui aprire Pegaso: avviarlo da una sessione grafica, oppure usare la riga di comando con "npm run -s pegaso -- --help".';
const FETCHING = 'Scarico Electron, questa volta soltanto (più di 100 MB; Ctrl+C per lasciar stare)…';
const NO_ELECTRON =
  'Electron non è scaricato (non viene da npm: per riprovare "npx install-electron"): apro Pegaso nel browser installato.';
const NO_BROWSER =
  'Electron non è scaricato e non trovo Chromium, Chrome o Edge: installarne uno, oppure scaricare Electron con "npx install-electron".';
const NO_BROWSER_ASKED = 'Non trovo Chromium, Chrome o Edge: installarne uno, oppure avviare Pegaso senza "--browser".';
const NO_ELECTRON_SANDBOX =
  'Come root Electron non può aprirsi nella sua sandbox: lo apro senza (mostra solo Pegaso); meglio un utente comune.';
const NO_SANDBOX =
  'Come root il browser non può aprirsi nella sua sandbox: lo apro senza (mostra solo Pegaso); meglio un utente comune.';
const BROWSER_REFUSED =
  'Il browser non si è aperto: se Pegaso è già aperto usare quella finestra, altrimenti il motivo è nel registro degli errori.';

/** What a shell says of a program that Ctrl+C ended. */
const INTERRUPTED = 130;

/**
 * Opens the desktop application and waits for its end: in Electron, whose program the first start fetches; in an installed browser where
 * it cannot be had, or where the command line asks for it with `--browser`.
 * @returns the exit code: 1, after saying why, when it cannot be opened; 130 when the person gave the fetching up.
 */
export async function startDesktop(setting: StartSetting): Promise<number> {
  const { project, argv, platform, env, terminal } = setting;
  if (!hasDisplay(platform, env)) return refuse(terminal, NO_DISPLAY);
  const isBrowserAsked = argv.includes('--browser');
  if (!isBrowserAsked && electronBinary(project) === null && mayFetchElectron(project)) {
    terminal.err(FETCHING);
    if ((await fetchElectron(project)) === 'interrupted') return INTERRUPTED;
  }
  const electron = isBrowserAsked ? null : electronBinary(project);
  if (electron !== null) {
    await buildIfStale(setting);
    return runElectron(electron, setting);
  }
  const browser = findChromium(platform, env);
  if (browser === null) return refuse(terminal, isBrowserAsked ? NO_BROWSER_ASKED : NO_BROWSER);
  if (!isBrowserAsked) terminal.err(NO_ELECTRON);
  await buildIfStale(setting);
  return runBrowser(browser, setting);
}

async function buildIfStale({ project, terminal }: StartSetting): Promise<void> {
  if (!isBuildStale(project)) return;
  terminal.err("Preparo l'applicazione…");
  await buildDesktop(project);
}

function hasDisplay(platform: NodeJS.Platform, { DISPLAY = '', WAYLAND_DISPLAY = '' }: NodeJS.ProcessEnv): boolean {
  return platform === 'win32' || platform === 'darwin' || DISPLAY !== '' || WAYLAND_DISPLAY !== '';
}

function refuse(terminal: Terminal, message: string): number {
  terminal.err(message);
  return 1;
}

async function runElectron(
  program: string,
  { project, argv, platform, user, terminal }: StartSetting,
): Promise<number> {
  const sandboxed = canSandbox(platform, user);
  if (!sandboxed) terminal.err(NO_ELECTRON_SANDBOX);
  const switches = sandboxed ? [] : ['--no-sandbox'];
  const child = spawn(program, [...switches, project, ...argv.slice(2)], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

async function runBrowser(program: string, setting: StartSetting): Promise<number> {
  const { project, version, argv, terminal } = setting;
  const userData = userDataFolder(setting.platform, setting.env);
  const sandboxed = canSandbox(setting.platform, setting.user);
  if (!sandboxed) terminal.err(NO_SANDBOX);
  const context = await launchWindow({ program, userData, sandboxed }).catch((problem: unknown) =>
    logProblem('launching', problem),
  );
  if (context === undefined) return refuse(terminal, BROWSER_REFUSED);
  const { page, application } = await openInBrowser({
    context,
    rendererFolder: join(project, 'dist', 'renderer'),
    userData,
    version,
    who: userName(),
    now: () => new Date(),
    startApplication,
    system: personAtPage,
    report: logProblem,
  });
  const closed = page.waitForEvent('close', { timeout: 0 });
  const ended = context.waitForEvent('close', { timeout: 0 });
  // Ctrl+C in the terminal closes the window, and so the archive.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void page.close());
  const archive = archiveInArguments(argv.slice(1), process.cwd());
  if (archive !== null) {
    // What it says of the file must find the page there.
    await page.waitForLoadState();
    await application.openFromOutside(archive);
  }
  await closed;
  const told = await lastWord(application);
  // The browser ends by itself with its last window, perhaps in the middle of being asked to.
  await context.close().catch(() => ended);
  if (told === null) return 0;
  terminal.err(told);
  return 1;
}

/** Closes the archive with the window. @returns what the person must know of its file; null when all is well. */
async function lastWord(application: HostedApplication): Promise<string | null> {
  try {
    await application.close();
    return null;
  } catch (problem) {
    if (problem instanceof AppError) return problem.message;
    throw problem;
  }
}
