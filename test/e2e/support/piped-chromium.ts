import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A part of the browser (a page, a frame in a process of its own) that was attached. */
export interface AttachedPart {
  readonly sessionId: string;
  readonly type: string;
  readonly url: string;
}

export interface PipedChromium {
  /** Parts that are attached now. */
  parts(): readonly AttachedPart[];
  /** Asks the browser, or one of its parts. @throws Error with what it says. */
  ask(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Record<string, never>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/**
 * Starts an installed Chromium in a window, over a pipe, with a rule on every request of every part of it, those of its own pages too.
 * @param display of a screen. @param may whether an address may be loaded.
 */
export async function pipedChromium(
  program: string,
  display: string,
  may: (url: string) => boolean,
): Promise<PipedChromium> {
  const profile = temporaryFolder();
  const options = ['--remote-debugging-pipe', '--no-sandbox', '--no-first-run', '--disable-gpu', '--lang=it'];
  const child: ChildProcess = spawn(program, [...options, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { PATH: process.env['PATH'], HOME: profile, DISPLAY: display },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const [, , , orders, answers] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const attached = new Map<string, AttachedPart>();
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  const ask: PipedChromium['ask'] = (method, params = {}, sessionId) => {
    last += 1;
    const id = last;
    orders.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ error, result = {} }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
    });
  };
  /** A part that goes away meanwhile has nothing to say. */
  const tell = (method: string, params: object, sessionId: string) =>
    void ask(method, params, sessionId).catch(() => undefined);
  const watch = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  const hear = ({ method, params, sessionId = '' }: Message) => {
    const about = params as unknown as Record<string, never> & {
      readonly sessionId: string;
      readonly requestId: string;
      readonly request: { readonly url: string };
      readonly targetInfo: { readonly type: string; readonly url: string };
    };
    if (method === 'Target.attachedToTarget') {
      attached.set(about.sessionId, { sessionId: about.sessionId, ...about.targetInfo });
      tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, about.sessionId);
      tell('Target.setAutoAttach', watch, about.sessionId);
      tell('Runtime.runIfWaitingForDebugger', {}, about.sessionId);
    } else if (method === 'Target.detachedFromTarget') attached.delete(about.sessionId);
    else if (method === 'Fetch.requestPaused') {
      const { requestId, request } = about;
      if (may(request.url)) tell('Fetch.continueRequest', { requestId }, sessionId);
      else tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, sessionId);
    }
  };
  let rest = '';
  answers.on('data', (piece: Buffer) => {
    const lines = (rest + piece.toString()).split('\0');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = JSON.parse(line) as Message;
      if (message.id === undefined) hear(message);
      else {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
      }
    }
  });
  await ask('Target.setAutoAttach', watch);
  return { parts: () => [...attached.values()], ask };
}
