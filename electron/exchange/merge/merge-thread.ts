import { AppError } from '../../../shared/errors.ts';
import type { MergeSummary } from '../../../shared/ipc/channels/merging.ts';
import { allowUriNames } from '../../archive/connection/uri-names.ts';
import { startThread, type Thread } from '../../threads/worker-call.ts';
import type { WorkWatch } from '../exchange-work.ts';
import type { MergeJob } from './merge-desk.ts';
import { mergeContract } from './merge-messages.ts';

/** A merge in a thread of its own, so that the window stays responsive. Close it, or the thread stays. */
export interface MergeThread extends Thread<typeof mergeContract> {
  /** As it was when it was opened. */
  readonly shown: Omit<MergeSummary, 'merge'>;
}

/** What who asks about a merge hears that is no more. */
export function mergeClosed(): AppError {
  return new AppError('not-found', 'Questo confronto è stato chiuso: farlo di nuovo.');
}

/** Starts a thread, which reads and compares. @throws AppError what `MergeDesk.open` refuses, or `cancelled` by the signal. */
export async function startMergeThread(job: MergeJob, watch: WorkWatch): Promise<MergeThread> {
  allowUriNames();
  const thread = startThread(new URL('./merge-worker.ts', import.meta.url), mergeContract, mergeClosed);
  try {
    return { ...thread, shown: await thread.ask('open', job, watch) };
  } catch (error) {
    await thread.close();
    throw error;
  }
}
