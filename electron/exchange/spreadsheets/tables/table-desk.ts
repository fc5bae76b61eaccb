import { AppError } from '../../../../shared/errors.ts';
import { allowUriNames } from '../../../archive/connection/uri-names.ts';
import type { InputOf, OutputOf, QuestionOf } from '../../../threads/thread-messages.ts';
import { type CallWatch, startThread, type Thread } from '../../../threads/worker-call.ts';
import { tableDeskContract } from './table-desk-contract.ts';

type Contract = typeof tableDeskContract;

/** The table that a person is taking in, held by a thread of its own from its choice until the archive closes. */
export interface TableDesk {
  ask<Name extends QuestionOf<Contract>>(
    name: Name,
    input: InputOf<Contract, Name>,
    watch?: CallWatch,
  ): Promise<OutputOf<Contract, Name>>;
  /** Lets the table go, and resolves when its thread is gone; the next question starts another. */
  close(): Promise<void>;
}

export function createTableDesk(): TableDesk {
  let thread: Thread<Contract> | null = null;
  return {
    ask(name, input, watch) {
      if (thread === null) {
        allowUriNames();
        thread = startThread(new URL('./table-desk-worker.ts', import.meta.url), tableDeskContract, closed);
      }
      return thread.ask(name, input, watch);
    },
    async close() {
      const open = thread;
      thread = null;
      await open?.close();
    },
  };
}

function closed(): AppError {
  return new AppError('not-found', "L'archivio è stato chiuso: scegliere di nuovo la tabella.");
}
