import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';

/*
 * As much of the `electron` module as the host uses: it notes what it is told and lets a test play the system.
 * Use: `vi.mock('electron', () => import('…/fake-electron.ts'))`.
 */

type Handler = (...given: readonly unknown[]) => unknown;
/** The handlers a piece of Electron was given, by the name of the function that took them. */
type Handlers = Map<string, Handler>;

class FakeSession {
  readonly given: Handlers = new Map();
  readonly spelling: { languages: readonly string[]; download: string } = { languages: [], download: '' };
  readonly availableSpellCheckerLanguages = ['de', 'en-US', 'it', 'it-CH'];
  readonly emitter = new EventEmitter();
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.#note('onBeforeRequest', handler) };
  #note(name: string, handler: Handler) {
    this.given.set(name, handler);
  }
  setPermissionRequestHandler = (handler: Handler) => this.#note('permissionRequest', handler);
  setPermissionCheckHandler = (handler: Handler) => this.#note('permissionCheck', handler);
  setDevicePermissionHandler = (handler: Handler) => this.#note('devicePermission', handler);
  on = (event: string, handler: Handler) => this.emitter.on(event, handler);
  setSpellCheckerLanguages = (languages: readonly string[]) => {
    this.spelling.languages = languages;
  };
  setSpellCheckerDictionaryDownloadURL = (url: string) => {
    this.spelling.download = url;
  };
}

/** A frame with those under it, as Electron tells of them. */
interface FakeFrame {
  url: string;
  framesInSubtree: FakeFrame[];
}

/** What the system has for printing: its printers, what its dialog answers (null for nothing, ever), whether the viewer gets the document. */
export const printing = {
  printers: ['Ufficio'],
  answer: [true, ''] as readonly [boolean, string] | null,
  viewed: true,
};

export class FakeWebContents extends EventEmitter {
  readonly mainFrame: FakeFrame = { url: '', framesInSubtree: [] };
  readonly sent: unknown[] = [];
  readonly printed: unknown[] = [];
  readonly session = new FakeSession();
  openWindow: Handler = () => ({ action: 'allow' });
  setWindowOpenHandler = (handler: Handler) => {
    this.openWindow = handler;
  };
  send = (...message: readonly unknown[]) => void this.sent.push(message);
  print = (options: unknown, done: (success: boolean, reason: string) => void) => {
    this.printed.push(options);
    if (printing.answer !== null) done(...printing.answer);
  };
  getPrintersAsync = async () => printing.printers.map((name) => ({ name }));
  async loadURL(url: string): Promise<void> {
    this.mainFrame.url = url;
    // The viewer's page, and in it the document, as Chromium's own viewer stands.
    const viewer = { url: 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', framesInSubtree: [] };
    const document = printing.viewed ? [{ url, framesInSubtree: [] }] : [];
    this.mainFrame.framesInSubtree = [this.mainFrame, viewer, ...document];
  }
  isDestroyed = () => false;
  reloads = 0;
  reload = () => {
    this.reloads += 1;
  };
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new FakeWebContents();
  readonly calls: string[] = [];
  minimized = false;
  readonly options: BrowserWindowConstructorOptions;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL = (url: string) => this.webContents.loadURL(url);
  show = () => void this.calls.push('show');
  focus = () => void this.calls.push('focus');
  restore = () => void this.calls.push('restore');
  maximize = () => void this.calls.push('maximize');
  close = () => void this.calls.push('close');
  destroy = () => void this.calls.push('destroy');
  isMinimized = () => this.minimized;
  isMaximized = () => false;
  isDestroyed = () => this.calls.includes('destroy');
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 });
}

class FakeApp extends EventEmitter {
  readonly paths = new Map<string, string>();
  readonly recent: string[] = [];
  appPath = '';
  quits = 0;
  isPackaged = true;
  readonly switches: string[] = [];
  readonly commandLine = { appendSwitch: (...given: readonly string[]) => void this.switches.push(given.join('=')) };
  sandboxed = false;
  enableSandbox = () => {
    this.sandboxed = true;
  };
  setAppUserModelId = () => {};
  requestSingleInstanceLock = () => true;
  whenReady = async () => {};
  getAppPath = () => this.appPath;
  getPath = (name: string) => this.paths.get(name) ?? '';
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  getVersion = () => '1.2.3';
  quit = () => {
    this.quits += 1;
  };
  exits: number[] = [];
  exit = (code: number) => void this.exits.push(code);
  addRecentDocument = (path: string) => void this.recent.push(path);
}

export const app = new FakeApp();
export const powerMonitor = new EventEmitter();
export const nativeTheme = { shouldUseDarkColors: true };
export const session = { defaultSession: new FakeSession() };

export const ipc: Handlers = new Map();
export const ipcMain = { handle: (name: string, handler: Handler) => void ipc.set(name, handler) };

export const schemes: unknown[] = [];
export const protocols: Handlers = new Map();
export const protocol = {
  registerSchemesAsPrivileged: (given: readonly unknown[]) => void schemes.push(...given),
  handle: (scheme: string, handler: Handler) => void protocols.set(scheme, handler),
};

export const menus: MenuItemConstructorOptions[][] = [];
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => void menus.push(template),
};

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };

/** What the system's dialogs were asked, and what the person will answer next. */
export const dialogs = { asked: [] as unknown[], answers: [] as unknown[] };
const answered = async (...asked: readonly unknown[]) => {
  dialogs.asked.push(asked.at(-1));
  return dialogs.answers.shift();
};
export const errorBoxes: string[] = [];
export const dialog = {
  showOpenDialog: answered,
  showSaveDialog: answered,
  showMessageBox: answered,
  showErrorBox: (title: string, text: string) => void errorBoxes.push(`${title}: ${text}`),
};

/** `failure` is what the system says when a document cannot be opened; empty when it can. */
export const opening = { failure: '', opened: [] as string[] };
export const shell = {
  openPath: async (path: string) => {
    opening.opened.push(path);
    return opening.failure;
  },
  showItemInFolder: (path: string) => void opening.opened.push(path),
};

export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
};

/** Files of a test lie where their names say. */
export const webUtils = { getPathForFile: ({ name }: File) => `/dropped/${name}` };

export const renderer = new EventEmitter();
export const invoked: unknown[] = [];
export const ipcRenderer = {
  invoke: async (...asked: readonly unknown[]) => {
    invoked.push(asked);
    return { ok: true, value: null };
  },
  on: (name: string, listener: Handler) => void renderer.on(name, listener),
  off: (name: string, listener: Handler) => void renderer.off(name, listener),
};
