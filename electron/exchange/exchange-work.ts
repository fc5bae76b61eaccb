import { AppError } from '../../shared/errors.ts';
import type { Host } from '../host.ts';

/** How long work tells how far it has come, and hears that the person gave it up. */
export interface WorkWatch {
  /** @param about what is being done, Italian: `Lettura del pacchetto`. */
  readonly progress: (about: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** The one long work of exchange (package, merge, spreadsheet) that a window may have under way. */
export interface ExchangeWork {
  /** Runs work that tells its progress to the window. @throws AppError `conflict` while another is under way, and what the work throws. */
  run<T>(work: (watch: WorkWatch) => Promise<T>): Promise<T>;
  /** Gives up what is under way, which then ends with `workCancelled`; resolves when it has. */
  cancel(): Promise<void>;
}

export function createExchangeWork(host: Pick<Host, 'emit'>): ExchangeWork {
  let underWay: { readonly abort: AbortController; readonly over: Promise<unknown> } | null = null;
  return {
    async run(work) {
      if (underWay !== null) {
        throw new AppError('conflict', 'Un altro lavoro lungo è ancora in corso: attendere che finisca, o annullarlo.');
      }
      const abort = new AbortController();
      const over = work({
        progress: (about, done, total) => host.emit('exchange:progress', { about, done, total }),
        signal: abort.signal,
      });
      underWay = { abort, over };
      try {
        return await over;
      } finally {
        underWay = null;
      }
    },
    async cancel() {
      underWay?.abort.abort();
      await Promise.allSettled([underWay?.over]);
    },
  };
}

/** What work that was given up ends with: nothing was written. */
export function workCancelled(): AppError {
  return new AppError('cancelled', 'Annullato: niente è cambiato.');
}
