import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { CaseOutcome } from './case-outcome.ts';
import { SOURCES } from './sources.ts';

/** The longest that reading one file may take, in milliseconds. */
const PATIENCE = 10_000;

export interface Pool {
  readonly folder: string;
  /** Where the sound files are. */
  readonly sound: string;
  readonly seed: number;
  readonly processes: number;
}

/** Has cases read by processes that are replaced when they die or take too long. */
export async function runCases(
  numbers: Iterable<number>,
  pool: Pool,
  ended: (outcome: CaseOutcome) => void,
): Promise<void> {
  const queue = numbers[Symbol.iterator]();
  const work = async (root: string): Promise<void> => {
    let child: ChildProcess | null = null;
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      child ??= await startReader(root, pool);
      const outcome = await ask(child, next.value);
      if (outcome.harms.some(({ harm }) => harm === 'crash' || harm === 'hang')) child = null;
      ended(outcome);
    }
    child?.kill();
  };
  await Promise.all(Array.from({ length: pool.processes }, (_, number) => work(join(pool.folder, `reader-${number}`))));
}

async function startReader(root: string, { sound, seed }: Pool): Promise<ChildProcess> {
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const child = fork(join(import.meta.dirname, 'run-cases.ts'), [root, sound, String(seed)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--max-old-space-size=1024'],
    env: { ...process.env, TMPDIR: join(root, 'tmp'), XDG_STATE_HOME: join(root, 'state') },
  });
  // The clock of a case does not run while the program starts.
  await once(child, 'message');
  return child;
}

function ask(child: ChildProcess, number: number): Promise<CaseOutcome> {
  const { promise, resolve } = Promise.withResolvers<CaseOutcome>();
  const failed = (harm: 'crash' | 'hang', words: string) => {
    const source = SOURCES[number % SOURCES.length];
    resolve({ number, kind: `${source?.words.split(' ')[0]} ${source?.file}`, taken: false, harms: [{ harm, words }] });
  };
  const exited = (code: number | null, signal: string | null) => failed('crash', `ended with ${signal ?? code}`);
  const clock = setTimeout(() => {
    failed('hang', `more than ${PATIENCE / 1_000} s`);
    child.kill('SIGKILL');
  }, PATIENCE);
  child.once('exit', exited);
  child.once('message', (outcome) => resolve(outcome as CaseOutcome));
  child.send(number);
  return promise.finally(() => {
    clearTimeout(clock);
    child.removeAllListeners();
  });
}
