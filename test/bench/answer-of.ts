import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { watchDescendants } from './process-memory.ts';

/** What a program of the bench answered, and the largest memory of the processes that it started, in bytes. */
export interface Answer {
  readonly message: unknown;
  readonly descendantBytes: number;
}

/** Gives a job to a program in a new process, and waits for its answer. @param flags for Node. */
export async function answerOf(program: URL, job: unknown, flags: readonly string[] = []): Promise<Answer> {
  const child = fork(fileURLToPath(program), [JSON.stringify(job)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [...flags],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  let message: unknown = null;
  child.on('message', (value) => {
    message = value;
  });
  if (child.pid === undefined) throw new Error(`${program.pathname} could not be started`);
  const stopWatching = watchDescendants(child.pid);
  const [exit] = await once(child, 'close');
  const descendantBytes = stopWatching();
  if (exit !== 0) throw new Error(`${program.pathname} failed: ${complaint.trim().slice(-500)}`);
  return { message, descendantBytes };
}
