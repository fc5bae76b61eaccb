import { afterEach, expect, test } from 'vitest';
import { callThread, startThread, type Thread } from '../../../electron/threads/worker-call.ts';
import { AppError } from '../../../shared/errors.ts';
import { someContract } from './some-contract.ts';

const worker = new URL('./some-worker.ts', import.meta.url);
const started: Thread<typeof someContract>[] = [];
const start = () => {
  const thread = startThread(worker, someContract, () => new AppError('not-found', 'Chiuso.'));
  started.push(thread);
  return thread;
};
afterEach(async () => {
  for (const thread of started.splice(0)) await thread.close();
});

test('a question is answered with its progress, and several do not mix their answers', async () => {
  const told: unknown[] = [];
  const thread = start();
  const one = thread.ask('double', 21, { progress: (...step) => told.push(step) });
  const other = thread.ask('double', 4);
  expect(await Promise.all([one, other])).toEqual([42, 8]);
  expect(told).toEqual([['Raddoppio', 1, 2]]);
});

test('a refusal comes with all its parts, a bug as it is; neither ends the thread', async () => {
  const thread = start();
  const refused = await thread.ask('refuse', undefined).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: 'conflict', message: 'Non si può.', fields: { code: 'Esiste già.' } });
  expect((refused as AppError).cause).toContain('the detail');
  await expect(thread.ask('break', 'error')).rejects.toThrow(TypeError);
  await expect(thread.ask('break', 'uncopied')).rejects.toThrow('object Object');
  expect(await thread.ask('double', 1)).toBe(2);
});

test('what is asked and what is answered are parsed', async () => {
  const thread = start();
  await expect(thread.ask('double', 'venti' as unknown as number)).rejects.toThrow(/number/u);
  await expect(thread.ask('lie', undefined)).rejects.toThrow(/number/u);
});

test.each(['work', 'wait'] as const)('a question is given up while the thread is at %s', async (how) => {
  const abort = new AbortController();
  const answer = callThread(worker, someContract, 'until', how, { signal: abort.signal });
  setTimeout(() => abort.abort(), 200);
  expect(await answer).toBe(how);
  const before = new AbortController();
  before.abort();
  expect(await callThread(worker, someContract, 'until', how, { signal: before.signal })).toBe(how);
});

test('closing gives up what is under way, and whoever asks later hears that it is closed', async () => {
  const thread = start();
  const under = thread.ask('until', 'work').catch((error: unknown) => error);
  await thread.close();
  expect(await under).toSatisfy((end) => end === 'work' || (end instanceof AppError && end.message === 'Chiuso.'));
  await expect(thread.ask('double', 1)).rejects.toThrow('Chiuso.');
  await thread.close();
});

test('a thread that dies is told of to whoever waits', async () => {
  await expect(start().ask('die', undefined)).rejects.toThrow('thrown outside of any answer');
});
