import { startEndableThread } from '../../../electron/threads/worker-call.ts';
import { AppError } from '../../../shared/errors.ts';
import { someContract } from './some-contract.ts';

/*
 * Ends threads while they unpack, one after the other in some lanes: `node end-many.ts COUNT`. A program that outlives them says so.
 */
const [count = ''] = process.argv.slice(2);
const LANES = 4;
/** How long a thread works before it is ended, in milliseconds, spread evenly over each lane. */
const LONGEST_WORK = 12;

const ended = () => new AppError('cancelled', 'Finito.');
const worker = new URL('./some-worker.ts', import.meta.url);
let left = Number(count);

async function lane(): Promise<void> {
  for (let wait = 0; left > 0; wait = (wait + 1) % LONGEST_WORK) {
    left -= 1;
    const thread = startEndableThread(worker, someContract, ended, 256);
    const working = Promise.withResolvers<void>();
    const answer = thread
      .ask('unpack', undefined, { progress: () => working.resolve() })
      .catch((error: unknown) => error);
    await working.promise;
    await new Promise((resolve) => setTimeout(resolve, wait));
    await thread.end(ended());
    const heard = await answer;
    if (!(heard instanceof AppError)) throw new Error('A thread ended otherwise', { cause: heard });
  }
}

await Promise.all(Array.from({ length: LANES }, lane));
process.stdout.write('whole');
