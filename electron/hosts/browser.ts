import type { BrowserContext, Frame, Page } from 'playwright-core';
import { createDispatch } from '../dispatch/create-dispatch.ts';
import type { DocumentOpener, FileChooser, Host } from '../host.ts';
import type { HostedApplication, StartApplication } from '../hosted-application.ts';
import type { ReportProblem } from '../log/log-problem.ts';
import {
  ASK_BINDING,
  BRIDGE_SCRIPT,
  CLOSE_BINDING,
  DROP_BINDING,
  HELD_FILE,
  PAGE_ORIGIN,
  TELL_FUNCTION,
} from './browser/page-bridge.ts';
import { servePage } from './browser/serve-page.ts';
import { createDroppedFiles, type DroppedFiles } from './dropped-files.ts';
import { pageError } from './page-error.ts';

export interface BrowserSetting {
  /** A context of its own, with nothing routed yet; its first page becomes the window. */
  readonly context: BrowserContext;
  /** Absolute path of the built renderer. */
  readonly rendererFolder: string;
  /** Absolute path of a folder that exists, for recent archives and window state. */
  readonly userData: string;
  readonly version: string;
  /** Name of the person, for the change log. */
  readonly who: string;
  readonly now: () => Date;
  readonly startApplication: StartApplication;
  /** How files are chosen and documents opened, given the page to ask in. */
  readonly system: (page: Page) => FileChooser & DocumentOpener;
  readonly report: ReportProblem;
}

/** Pegaso in a page of Chromium: the same page and the same handlers as in Electron, over the debugging pipe. */
export interface BrowserWindow {
  readonly page: Page;
  readonly application: HostedApplication;
}

/** Opens the application in a browser context. Who started the browser closes both, the application first. */
export async function openInBrowser(setting: BrowserSetting): Promise<BrowserWindow> {
  const { context, report } = setting;
  const dropped = createDroppedFiles();
  const isOurPage = (frame: Frame) => frame === page.mainFrame() && new URL(frame.url()).origin === PAGE_ORIGIN;
  // Before the page is there, since each would be a question to it; the bindings are called by the page alone.
  await Promise.all([
    context.grantPermissions([]),
    servePage(context, setting.rendererFolder),
    context.exposeBinding(ASK_BINDING, async ({ frame }, channel: unknown, input: unknown) => {
      if (!isOurPage(frame)) throw new Error('Asked by a frame that is not the page of Pegaso');
      return JSON.stringify(await dispatch(channel, typeof input === 'string' ? JSON.parse(input) : undefined));
    }),
    context.exposeBinding(DROP_BINDING, async ({ frame }) => {
      if (!isOurPage(frame)) throw new Error('Dropped on a frame that is not the page of Pegaso');
      dropped.note(await pathOfHeldFile(page));
    }),
    context.exposeBinding(CLOSE_BINDING, ({ frame }) => {
      if (isOurPage(frame)) void page.close({ runBeforeUnload: true });
    }),
    context.addInitScript({ content: BRIDGE_SCRIPT }),
  ]);
  const page = context.pages()[0] ?? (await context.newPage());
  const application = setting.startApplication(createBrowserHost(setting, page, dropped));
  const dispatch = createDispatch(application.handlers, application.explain, report);
  page.on('pageerror', ({ name, stack = '' }) =>
    report('page', pageError(name, stack.replace(/^.*?(?=\n {4}at )/su, ''))),
  );
  context.on('page', (other) => void other.close());
  await page.goto(`${PAGE_ORIGIN}/`, { waitUntil: 'commit' });
  return { page, application };
}

/** The browser alone knows where a file is that a page was given, and tells who holds its other end. */
async function pathOfHeldFile(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: HELD_FILE });
    if (result.objectId === undefined) throw new Error('Dropped something that is no file');
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
    return path;
  } finally {
    await session.detach();
  }
}

function createBrowserHost(
  { version, who, now, userData, system, report }: BrowserSetting,
  page: Page,
  dropped: DroppedFiles,
): Host {
  return {
    kind: 'browser',
    version,
    who,
    now,
    userData,
    ...system(page),
    takeDropped: () => dropped.take(),
    paste: () => page.keyboard.press('ControlOrMeta+V'),
    noteRecentDocument: () => {},
    emit: (event, payload) => void tell(page, event, payload).catch((problem: unknown) => report('emit', problem)),
  };
}

/** A page that is closing, or not yet there, hears nothing. */
async function tell(page: Page, event: string, payload: unknown): Promise<void> {
  if (page.isClosed()) return;
  await page.evaluate(
    ([name, event, payload]) => {
      const told = (globalThis as unknown as Record<string, ((event: string, payload: unknown) => void) | undefined>)[
        name
      ];
      told?.(event, payload);
    },
    [TELL_FUNCTION, event, payload] as const,
  );
}
