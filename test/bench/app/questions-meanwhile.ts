import type { Page } from 'playwright-core';
import { watchMainThread } from './main-thread.ts';

/** How the window answered while something long was done. */
export interface Meanwhile {
  /** How long it took, start to end. */
  readonly seconds: number;
  /** The longest that a question waited for its answer. */
  readonly slowestSeconds: number;
  /** How much of that the main thread was itself at work, or at a disk: the rest is the machine's, busy with other things. */
  readonly slowestOwnSeconds: number;
  /** The longest that the main thread itself kept any question waiting. */
  readonly ownSeconds: number;
  /** Of a hundred questions, the fifth slowest. */
  readonly usualSeconds: number;
  readonly questions: number;
}

/** Asks small questions in the page, at the pace of someone who types, until the work is done. */
export async function questionsMeanwhile(page: Page, work: () => Promise<unknown>): Promise<Meanwhile> {
  const begun = performance.now();
  let isDone = false;
  const mainThread = watchMainThread();
  const asked: Asked[] = [];
  const questions = (async () => {
    while (!isDone) asked.push(await page.evaluate<Asked>(ONE_QUESTION));
  })();
  let seconds = 0;
  const working = work().finally(() => {
    isDone = true;
    seconds = (performance.now() - begun) / 1_000;
  });
  // Together: of work that fails the reason is told, not that the page was closed over the next question.
  await Promise.all([working, questions]).finally(() => mainThread.stop());
  const waits = asked
    .map(({ from, to }) => ({ wait: to - from, own: mainThread.ownMs(from, to) }))
    .toSorted((left, right) => right.wait - left.wait);
  return {
    seconds,
    slowestSeconds: (waits[0]?.wait ?? 0) / 1_000,
    slowestOwnSeconds: (waits[0]?.own ?? 0) / 1_000,
    ownSeconds: Math.max(0, ...waits.map(({ own }) => own)) / 1_000,
    usualSeconds: (waits[Math.floor(waits.length / 20)]?.wait ?? 0) / 1_000,
    questions: waits.length,
  };
}

/** When a question was asked and answered, in milliseconds since 1970. */
interface Asked {
  readonly from: number;
  readonly to: number;
}

const ONE_QUESTION = `(async () => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const now = () => performance.timeOrigin + performance.now();
  const from = now();
  await window.pegaso.ask('history:state');
  return { from, to: now() };
})()`;

/** Asks the application from the page, as the renderer does. @throws Error for what it refuses. */
export async function askInPage<Value>(page: Page, channel: string, input: unknown): Promise<Value> {
  const reply = await page.evaluate<{ ok: true; value: Value } | { ok: false; error: { message: string } }>(
    `window.pegaso.ask(${JSON.stringify(channel)}, ${JSON.stringify(input)})`,
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`);
  return reply.value;
}
