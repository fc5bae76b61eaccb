import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { JsonFile } from '../../files/json-file.ts';
import { type Rectangle, reachablePlacement, SMALLEST_WINDOW, type WindowPlacement } from '../window-placement.ts';
import { APP_ORIGIN } from './app-scheme.ts';

/** The colour of an empty page in each theme, as `renderer/theme/tokens.css` has it: what is seen before the page is drawn. */
const PAGE_COLOUR = { light: '#f2f4f7', dark: '#14181d' } as const;

/** What the window needs to know of its surroundings. */
export interface WindowSetting {
  /** Absolute path of the built preload script. */
  readonly preload: string;
  readonly placement: JsonFile<WindowPlacement>;
  /** Whether the developer tools may be opened: never in the installed program. */
  readonly developerTools: boolean;
}

/** Opens the one window, where it was the last time, and remembers where it is when it closes. */
export function openMainWindow({ preload, placement, developerTools }: WindowSetting): BrowserWindow {
  const { maximized, ...place } = reachablePlacement(placement.read(), workAreas());
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    title: 'Pegaso',
    show: false,
    backgroundColor: PAGE_COLOUR[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      devTools: developerTools,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // `close` also comes when the page then keeps the window open for something not yet written; to remember twice does no harm.
  window.on('close', () => placement.write({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** The usable part of each screen, the main one first. */
function workAreas(): readonly [Rectangle, ...Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)];
}
