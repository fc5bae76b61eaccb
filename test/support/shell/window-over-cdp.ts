import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Route } from 'playwright-core';
import type { Talk } from './messages.ts';
import {
  CLOSE_BINDING,
  HELD_FILE,
  INVOKE_BINDING,
  PAGE_SCRIPT,
  preloadScript,
  WORLD,
  WORLD_END,
} from './preload-world.ts';

/** Chromium takes no scheme that Electron did not register: a site that is nowhere stands for it, and only between here and Chromium. */
const [OURS, THEIRS] = ['app://pegaso/', 'https://pegaso.invalid/'];
const toChromium = (url: string) => (url.startsWith(OURS) ? url.replace(OURS, THEIRS) : url);
const toElectron = (url: string) => (url.startsWith(THEIRS) ? url.replace(THEIRS, OURS) : url);

type Answered =
  | 'stays'
  | 'cancelled'
  | 'outside'
  | { status: number; headers: Record<string, string>; body: Uint8Array };

/** One page of Chromium as Electron's window: its preload script in a world of its own, requests and questions put to the program. */
export class WindowOverCdp {
  readonly #page: Page;
  readonly #program: Talk;
  readonly #complaints: string[];
  /** The world of the preload script in the main frame as it now is; null while there is none. */
  #world: number | null = null;
  /** Frames by the number of their preload world. */
  readonly #frames = new Map<number, string>();
  #session: CDPSession | null = null;
  #loading = true;

  /** @param complaints what the program should not have done is added here. */
  constructor(page: Page, program: Talk, complaints: string[]) {
    this.#page = page;
    this.#program = program;
    this.#complaints = complaints;
  }

  /** Shows a page, with the preload script of this path. */
  async load(url: string, preload: string): Promise<void> {
    const page = this.#page;
    const session = await page.context().newCDPSession(page);
    this.#session = session;
    const main = (await session.send('Page.getFrameTree')).frameTree.frame.id;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { readonly frameId: string };
      if (context.name !== WORLD) return;
      this.#frames.set(context.id, frameId);
      if (frameId === main) this.#world = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId: id }) => {
      if (this.#world === id) this.#world = null;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#world = null;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === CLOSE_BINDING) void this.#tell('close');
      if (name === INVOKE_BINDING) void this.#invoked(payload, executionContextId, main);
    });
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.addBinding', { name: INVOKE_BINDING, executionContextName: WORLD }),
      session.send('Runtime.addBinding', { name: CLOSE_BINDING }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: PAGE_SCRIPT }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(readFileSync(preload, 'utf8')),
        worldName: WORLD,
      }),
      session.send('Runtime.enable'),
      page.context().route('**/*', (route) => this.#requested(route)),
      page.context().routeWebSocket(/.*/u, (socket) => socket.close()),
      page.context().grantPermissions([]),
    ]);
    this.#listen();
    await page.goto(toChromium(url), { waitUntil: 'commit' });
    this.#loading = false;
  }

  /** Tells the preload script; where there is none nobody hears it. */
  async send(channel: string, args: readonly unknown[]): Promise<void> {
    await this.#inWorld(`tell(${JSON.stringify(channel)}, ${JSON.stringify(args)})`);
  }

  #listen(): void {
    const page = this.#page;
    // The page stays while something is unwritten, and closes itself when it is.
    page.on('dialog', (dialog) => void dialog.dismiss());
    page.on('load', () => void this.#tell('shown'));
    page.on('close', () => void this.#tell('closed'));
    page.on('pageerror', ({ name, stack }) => {
      const [, sourceId = '', line = '0'] = /(\S+?):(\d+):\d+\)?$/mu.exec(stack ?? '') ?? [];
      const about = { level: 'error', message: `Uncaught ${name}`, sourceId, lineNumber: Number(line) };
      void this.#tell('page', 'console-message', about);
    });
    page.context().on('page', async (other) => {
      const { action } = (await this.#tell('opens', toElectron(other.url()))) as { readonly action: string };
      if (action !== 'deny') this.#complaints.push('The program lets the page open a window');
      await other.close();
    });
  }

  /** Tells the program. One that fails at it while its window is there is complained of. */
  async #tell(name: string, ...given: readonly unknown[]): Promise<unknown> {
    try {
      return await this.#program.ask(name, ...given);
    } catch (problem) {
      // With its window gone the program may end before it answers; how it ended is looked at then.
      if (!this.#page.isClosed()) this.#complaints.push(`${name}: ${problem}`);
      return { action: 'deny' };
    }
  }

  async #requested(route: Route): Promise<void> {
    const request = route.request();
    const navigates = request.isNavigationRequest() && !this.#loading;
    const url = toElectron(request.url());
    const asked = this.#program.ask('request', url, request.method(), navigates) as Promise<Answered>;
    const answer = await asked.catch((problem: unknown) => {
      if (!this.#page.isClosed()) this.#complaints.push(`request: ${problem}`);
      return 'cancelled' as const;
    });
    // A page that is gone waits for nothing.
    if (this.#page.isClosed()) return;
    if (typeof answer === 'object') return route.fulfill({ ...answer, body: Buffer.from(answer.body) });
    // An answer without content ends a navigation before it begins.
    if (answer === 'stays') return route.fulfill({ status: 204 });
    if (answer === 'outside') this.#complaints.push(`The program lets the page reach ${request.url()}`);
    await route.abort('blockedbyclient');
  }

  async #invoked(payload: string, world: number, main: string): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: readonly unknown[] };
    const url = toElectron(this.#page.mainFrame().url());
    let answer: string;
    try {
      const given = await Promise.all(args.map((arg) => this.#withPath(arg)));
      const value = await this.#program.ask('invoke', { main: this.#frames.get(world) === main, url }, channel, given);
      answer = `true, ${JSON.stringify(value) ?? 'undefined'}`;
    } catch (problem) {
      answer = `false, ${JSON.stringify(String(problem))}`;
    }
    await this.#inWorld(`answer(${id}, ${answer})`);
  }

  /** The path of a held file in the place of what stands for it. */
  async #withPath(arg: unknown): Promise<unknown> {
    if (typeof arg !== 'string' || !arg.startsWith(HELD_FILE)) return arg;
    const number = Number(arg.slice(HELD_FILE.length));
    const objectId = await this.#inWorld(`files[${number}]`);
    if (objectId === undefined) throw new Error('Dropped something that is no file');
    return (await this.#session?.send('DOM.getFileInfo', { objectId }))?.path;
  }

  /** @returns the handle of an object that this gives. */
  async #inWorld(expression: string): Promise<string | undefined> {
    const world = this.#world;
    if (world === null || this.#page.isClosed()) return undefined;
    try {
      const whole = `globalThis.${WORLD_END}.${expression}`;
      const said = await this.#session?.send('Runtime.evaluate', { expression: whole, contextId: world });
      return said?.result.objectId;
    } catch (problem) {
      // The page went on to another, or closed, while it was told.
      if (this.#page.isClosed() || this.#world !== world) return undefined;
      throw problem;
    }
  }
}
