/** The prints under way, each by the name the window gave it. */
export interface PrintJobs {
  /** Does a job that can be cancelled until it is over. */
  run<Result>(job: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Cancels a job; one that is over already is left as it is. */
  cancel(job: string): void;
  /** Cancels all of them and resolves when none is left: a program that ended with a thread at work would tear it apart. */
  end(): Promise<void>;
}

export function createPrintJobs(): PrintJobs {
  const running = new Map<string, { readonly abort: AbortController; readonly over: Promise<unknown> }>();
  return {
    async run(job, work) {
      const abort = new AbortController();
      const over = work(abort.signal);
      running.set(job, { abort, over });
      try {
        return await over;
      } finally {
        running.delete(job);
      }
    },
    cancel: (job) => running.get(job)?.abort.abort(),
    async end() {
      const jobs = [...running.values()];
      for (const { abort } of jobs) abort.abort();
      await Promise.allSettled(jobs.map(({ over }) => over));
    },
  };
}
