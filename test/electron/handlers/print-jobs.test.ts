import { expect, test } from 'vitest';
import { createPrintJobs } from '../../../electron/handlers/print-jobs.ts';

/** A job that ends when it is told to, or is cancelled. */
function startedJob(jobs: ReturnType<typeof createPrintJobs>, name: string) {
  const end = Promise.withResolvers<string>();
  const heard = { cancelled: false };
  const over = jobs.run(name, (signal) => {
    signal.addEventListener('abort', () => {
      heard.cancelled = true;
    });
    return end.promise;
  });
  return { over, heard, end };
}

test('of several jobs the one that is named is cancelled; one that is over, or never was, is left alone', async () => {
  const jobs = createPrintJobs();
  const [one, two] = ['uno', 'due'].map((name) => startedJob(jobs, name));
  if (one === undefined || two === undefined) throw new Error('No jobs');
  jobs.cancel('due');
  jobs.cancel('tre');
  expect([one.heard.cancelled, two.heard.cancelled]).toEqual([false, true]);
  one.end.resolve('fatto');
  expect(await one.over).toBe('fatto');
  jobs.cancel('uno');
  expect(one.heard.cancelled).toBe(false);
  two.end.reject(new Error('annullato'));
  await expect(two.over).rejects.toThrow('annullato');
});

test('at the end all are cancelled, and it is over when the last of them is', async () => {
  const jobs = createPrintJobs();
  const started = ['uno', 'due'].map((name) => startedJob(jobs, name));
  let ended = false;
  const end = jobs.end().then(() => {
    ended = true;
  });
  expect(started.map(({ heard }) => heard.cancelled)).toEqual([true, true]);
  started[0]?.end.resolve('');
  await started[0]?.over;
  await new Promise(setImmediate);
  expect(ended).toBe(false);
  started[1]?.end.reject(new Error('annullato'));
  await expect(started[1]?.over).rejects.toThrow();
  await end;
  expect(ended).toBe(true);
});
