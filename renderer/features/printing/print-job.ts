import { create } from 'zustand';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { ask, listen } from '../../api.ts';
import { Refusal, refusalMessage } from '../../refusal.ts';

export type PrintedFiles = NonNullable<OutputOf<'printing:start'>>;

/** A print, from its first objective to what the person does with it. */
export type PrintJob =
  | {
      readonly id: string;
      readonly state: 'running';
      readonly done: number;
      readonly total: number;
      readonly cancelling: boolean;
    }
  | { readonly id: string; readonly state: 'done'; readonly printed: PrintedFiles }
  | { readonly id: string; readonly state: 'cancelled' }
  | { readonly id: string; readonly state: 'failed'; readonly reason: string };

/** The print under way or just ended; one at a time. */
export const usePrintJob = create<{ readonly job: PrintJob | null }>()(() => ({ job: null }));

/**
 * Begins a print, after the person has said where. Resolves once it is under way, with what follows said by `usePrintJob`;
 * false when the person gave up choosing.
 * @throws Refusal when it cannot begin: nothing was printed.
 */
export function startPrint(order: Omit<InputOf<'printing:start'>, 'job'>): Promise<boolean> {
  const id = crypto.randomUUID();
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const begun = () => usePrintJob.getState().job?.id === id;
  const stopListening = listen('printing:progress', ({ job, done, total }) => {
    if (job !== id) return;
    usePrintJob.setState(({ job: shown }) => ({
      job: { id, state: 'running', done, total, cancelling: shown?.state === 'running' && shown.cancelling },
    }));
    resolve(true);
  });
  ask('printing:start', { job: id, ...order })
    .then(
      (printed) => {
        if (printed !== null) usePrintJob.setState({ job: { id, state: 'done', printed } });
        resolve(printed !== null);
      },
      (thrown: unknown) => {
        if (begun()) usePrintJob.setState({ job: endedBy(thrown, id) });
        reject(thrown);
      },
    )
    .finally(stopListening);
  return promise;
}

/** Asks the print under way to stop: no file changes. */
export async function cancelPrint(): Promise<void> {
  const { job } = usePrintJob.getState();
  if (job?.state !== 'running') return;
  usePrintJob.setState({ job: { ...job, cancelling: true } });
  await ask('printing:cancel', { job: job.id });
}

function endedBy(thrown: unknown, id: string): PrintJob {
  if (thrown instanceof Refusal && thrown.code === 'cancelled') return { id, state: 'cancelled' };
  return { id, state: 'failed', reason: refusalMessage(thrown) };
}
