import type { Page } from 'playwright-core';

/** How the window answered while something long was done. */
export interface Meanwhile {
  /** How long it took, start to end. */
  readonly seconds: number;
  /** The longest that a question waited for its answer. */
  readonly slowestSeconds: number;
  /** Of a hundred questions, the fifth slowest. */
  readonly usualSeconds: number;
  readonly questions: number;
}

/** Asks small questions in the page, at the pace of someone who types, until the work is done. */
export async function questionsMeanwhile(page: Page, work: () => Promise<unknown>): Promise<Meanwhile> {
  const begun = performance.now();
  let isDone = false;
  const waits: number[] = [];
  const questions = (async () => {
    while (!isDone) waits.push(await page.evaluate<number>(ONE_QUESTION));
  })();
  let seconds = 0;
  const working = work().finally(() => {
    isDone = true;
    seconds = (performance.now() - begun) / 1_000;
  });
  // Together: of work that fails the reason is told, not that the page was closed over the next question.
  await Promise.all([working, questions]);
  const slowest = waits.toSorted((left, right) => right - left);
  return {
    seconds,
    slowestSeconds: (slowest[0] ?? 0) / 1_000,
    usualSeconds: (slowest[Math.floor(slowest.length / 20)] ?? 0) / 1_000,
    questions: waits.length,
  };
}

const ONE_QUESTION = `(async () => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const asked = performance.now();
  await window.pegaso.ask('history:state');
  return performance.now() - asked;
})()`;

/** Asks the application from the page, as the renderer does. @throws Error for what it refuses. */
export async function askInPage<Value>(page: Page, channel: string, input: unknown): Promise<Value> {
  const reply = await page.evaluate<{ ok: true; value: Value } | { ok: false; error: { message: string } }>(
    `window.pegaso.ask(${JSON.stringify(channel)}, ${JSON.stringify(input)})`,
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`);
  return reply.value;
}
