import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { openInBrowser } from '../../../electron/hosts/browser.ts';
import { logProblem } from '../../../electron/log/log-problem.ts';
import { startApplication } from '../../../electron/start-application.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { assertNever } from '../../../shared/assert-never.ts';
import { startShell } from '../shell/start-shell.ts';
import { chooseHost } from './choose-host.ts';
import { launchHeadlessChromium } from './headless-chromium.ts';
import { type Choices, nextChoice, scriptedSystem } from './scripted-system.ts';
import { assertFocusKept, watchFocus } from './watch-focus.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** The person at the computer of the tests, where it is not the real one. */
const WHO = 'Controllo di gestione';
const HOST = chooseHost(process.env);

/** Which host the end-to-end tests run on, as a line for the person who reads their result. */
export const HOST_LINE = `End-to-end host: ${HOST.words}`;

export interface StartedApp {
  readonly page: Page;
  /** What the next dialogs will answer, in order; null closes one without choosing. */
  choose(...choices: Choices): Promise<void>;
  /** Paths of the documents opened, shown in their folder or sent to the printer so far. */
  opened(): Promise<readonly string[]>;
  /** Closes the window as a person does, then the application; `discarding` gives up what cannot be saved, where it is asked. */
  close(options?: { readonly discarding?: boolean }): Promise<void>;
}

export interface AppStart {
  /** Absolute path of a folder of this test alone: the user's data go into it, so that a second start finds them. */
  readonly archiveFolder: string;
  readonly choices?: Choices;
}

/** Starts the built application with scripted dialogs, on the host that is available. Closing it fails where the focus was ever lost. */
export async function startApp({ archiveFolder, choices = [] }: AppStart): Promise<StartedApp> {
  const userData = join(archiveFolder, '.pegaso');
  mkdirSync(userData, { recursive: true });
  const app = await start(userData, choices);
  await watchFocus(app.page);
  return {
    ...app,
    async close(options) {
      try {
        await assertFocusKept(app.page);
      } finally {
        await app.close(options);
      }
    },
  };
}

function start(userData: string, choices: Choices): Promise<StartedApp> {
  switch (HOST.kind) {
    case 'browser':
      return startInBrowser(userData, choices);
    case 'shell':
      return startInShell(userData, choices);
    case 'electron':
      return startInElectron(HOST.program, userData, choices);
    default:
      return assertNever(HOST);
  }
}

async function startInShell(userData: string, choices: Choices): Promise<StartedApp> {
  const left = [...choices];
  const opened: string[] = [];
  const { page, close, ended } = await startShell({
    place: PROJECT,
    userData,
    who: WHO,
    choose: (title) => nextChoice(left, title),
    opened: (path) => void opened.push(path),
  });
  return {
    page,
    choose: async (...more) => void left.push(...more),
    opened: async () => opened,
    async close({ discarding = false } = {}) {
      const end = ended();
      if (!page.isClosed()) await close();
      if (discarding) await Promise.race([end, giveUpUnsaved(page)]);
      await end;
    },
  };
}

async function startInBrowser(userData: string, choices: Choices): Promise<StartedApp> {
  const left = [...choices];
  const opened: string[] = [];
  const browser = await launchHeadlessChromium();
  const { page, application } = await openInBrowser({
    context: await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'it-IT' }),
    rendererFolder: join(PROJECT, 'dist', 'renderer'),
    userData,
    version: packageJson.version,
    who: WHO,
    now: () => new Date(),
    startApplication,
    system: () => scriptedSystem(left, opened),
    report: logProblem,
  });
  // As a person who stays: the page writes what is left and then closes itself.
  page.on('dialog', (dialog) => void dialog.dismiss());
  return {
    page,
    choose: async (...more) => void left.push(...more),
    opened: async () => opened,
    async close({ discarding = false } = {}) {
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      if (discarding) await Promise.race([closed, giveUpUnsaved(page)]);
      await closed;
      await application.close();
      await browser.close();
    },
  };
}

/** What the tests put into Electron's main process. */
interface Scripted {
  readonly choices: Choices;
  readonly opened: string[];
}

async function startInElectron(executablePath: string, userData: string, choices: Choices): Promise<StartedApp> {
  const args = [PROJECT, `--user-data-dir=${userData}`];
  const app = await _electron.launch({ executablePath, args, chromiumSandbox: true, locale: 'it-IT' });
  const scripted = await app.evaluateHandle(({ app: program, dialog, shell }, first): Scripted => {
    const script: Scripted = { choices: [...first], opened: [] };
    const next = () => script.choices.shift() ?? [];
    dialog.showOpenDialog = async () => {
      const filePaths = [...next()];
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async () => {
      const [filePath = ''] = next();
      return { canceled: filePath === '', filePath };
    };
    shell.openPath = async (path) => {
      script.opened.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => void script.opened.push(path);
    // A print window shows the document, and a printer takes it.
    program.on('web-contents-created', (_, contents) => {
      contents.getPrintersAsync = async () => [
        { name: 'Ufficio', displayName: 'Ufficio', description: '', options: {} },
      ];
      contents.print = (_options, done) => {
        script.opened.push(decodeURIComponent(new URL(contents.getURL()).pathname));
        done?.(true, '');
      };
    });
    return script;
  }, choices);
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1366, height: 768 });
  return {
    page,
    choose: async (...more) => {
      await scripted.evaluate((script, added) => void script.choices.push(...added), more);
    },
    opened: () => scripted.evaluate(({ opened }) => opened),
    async close({ discarding = false } = {}) {
      const closed = app.close();
      if (discarding) await Promise.race([closed, giveUpUnsaved(page)]);
      await closed;
    },
  };
}

/** Answers the question before something unsaved is lost; where it is not asked, the page closes under the waiting. */
async function giveUpUnsaved(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Chiudi senza salvare' })
    .click({ timeout: 20_000 })
    .catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
}
