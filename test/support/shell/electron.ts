import { EventEmitter } from 'node:events';
import process from 'node:process';
import type { BrowserWindowConstructorOptions } from 'electron';
import packageJson from '../../../package.json' with { type: 'json' };
import { clickInMenu, Menu } from './menus.ts';
import { answer, tell } from './told.ts';
import { type Called, Frame, type Handler, Session, stoppable, WebContents } from './web-contents.ts';

/*
 * The `electron` module of the main process, for `run-main.ts`: what it is told is done in a window of Chromium, which the process that
 * started this one holds. Synchronous questions are answered from what that one told before.
 */

const { SHELL_USER_DATA = '', SHELL_APP_PATH: appPath = '' } = process.env;
let userData = SHELL_USER_DATA;

class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly #paper: boolean;
  readonly #options: BrowserWindowConstructorOptions;
  #gone = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.#options = options;
    // A window that shows a PDF is never seen: this Chromium has no viewer for it.
    this.#paper = options.webPreferences?.plugins === true;
    this.webContents = new WebContents(this.#paper ? new Session() : session.defaultSession);
    if (!this.#paper) shown = this;
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    if (this.#paper) {
      this.webContents.mainFrame.url = url;
      this.webContents.mainFrame.framesInSubtree = [{ url }];
    } else await tell('load', url, this.#options.webPreferences?.preload);
  }
  show = () => {};
  focus = () => {};
  restore = () => {};
  maximize = () => {};
  isMinimized = () => false;
  isMaximized = () => false;
  isDestroyed = () => this.#gone;
  getNormalBounds = () => ({ x: 0, y: 0, width: 1366, height: 768 });
  close(): void {
    if (this.#paper) {
      this.destroy();
      return;
    }
    const event = stoppable({});
    this.emit('close', event);
    if (!event.defaultPrevented) void tell('close-page');
  }
  destroy(): void {
    if (this.#paper) this.closed();
    else void tell('destroy-page');
  }
  closed(): void {
    this.#gone = true;
    this.emit('closed');
  }
}

let shown: BrowserWindow | null = null;
let ending = false;

class App extends EventEmitter {
  readonly isPackaged = true;
  readonly commandLine = { appendSwitch: () => {} };
  enableSandbox = () => {};
  setAppUserModelId = () => {};
  requestSingleInstanceLock = () => true;
  whenReady = async () => {};
  getAppPath = () => appPath;
  getPath = () => userData;
  setPath(_: string, path: string): void {
    userData = path;
  }
  getLocale = () => 'it';
  getSystemLocale = () => 'de-DE';
  getVersion = () => packageJson.version;
  addRecentDocument = () => {};
  exit = (code: number) => process.exit(code);
  quit(): void {
    if (shown !== null && !shown.isDestroyed()) {
      shown.close();
      return;
    }
    // Electron asks only after the call that wanted the end has returned.
    setImmediate(() => {
      if (ending) return;
      const event = stoppable({});
      this.emit('will-quit', event);
      if (event.defaultPrevented) return;
      ending = true;
      process.exit(0);
    });
  }
}

const app = new App();
const powerMonitor = new EventEmitter();
const nativeTheme = { shouldUseDarkColors: false };
const session = { defaultSession: new Session() };
const screenArea = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const screen = { getPrimaryDisplay: () => screenArea, getAllDisplays: () => [screenArea] };

const asked = new Map<string, Called>();
const ipcMain = { handle: (name: string, handler: Handler) => void asked.set(name, handler as Called) };

const served = new Map<string, Called>();
const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, handler: Handler) => void served.set(scheme, handler as Called),
};

/** Of `[window, options]` or `[options]`. */
const titleOf = (given: readonly unknown[]) => (given.at(-1) as { readonly title?: string }).title ?? '';
const choose = async (...given: readonly unknown[]) => (await tell('choose', titleOf(given))) as readonly string[];
const dialog = {
  async showOpenDialog(...given: readonly unknown[]) {
    const filePaths = await choose(...given);
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...given: readonly unknown[]) {
    const [filePath = ''] = await choose(...given);
    return { canceled: filePath === '', filePath };
  },
  showMessageBox: async () => ({ response: 0 }),
  showErrorBox: (title: string, text: string) => void tell('error-box', `${title}: ${text}`),
};
const shell = {
  async openPath(path: string) {
    await tell('opened', path);
    return '';
  },
  showItemInFolder: (path: string) => void tell('opened', path),
};

interface Asking {
  /** Whether the main frame asks; any other is told by its address alone. */
  readonly main: boolean;
  readonly url: string;
}

function present(): BrowserWindow {
  if (shown === null) throw new Error('There is no window');
  return shown;
}

answer({
  invoke({ main, url }: Asking, channel: string, args: readonly unknown[]) {
    const sender = present().webContents;
    if (main) sender.mainFrame.url = url;
    const senderFrame = main ? sender.mainFrame : Object.assign(new Frame(), { url });
    const handler = asked.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler({ sender, senderFrame }, ...args);
  },
  async request(url: string, method: string, navigates: boolean) {
    const contents = present().webContents;
    if (navigates) {
      const event = stoppable({ url });
      contents.emit('will-navigate', event);
      if (event.defaultPrevented) return 'stays';
    }
    if (!(await contents.session.lets(url))) return 'cancelled';
    const handler = served.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) return 'outside';
    const answer = (await handler(new Request(url, { method }))) as Response;
    const body = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
  },
  opens: (url: string) => present().webContents.windowOpen({ url }),
  page(name: string, about: object = {}) {
    present().webContents.emit(name, about);
  },
  shown() {
    present().emit('ready-to-show');
    present().webContents.emit('did-finish-load');
  },
  close: () => present().close(),
  closed: () => present().closed(),
  menu: clickInMenu,
  window: (name: string) => void present().emit(name, stoppable({})),
  app: (name: string, ...given: readonly unknown[]) => void app.emit(name, stoppable({}), ...given),
});

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen, session, shell };
