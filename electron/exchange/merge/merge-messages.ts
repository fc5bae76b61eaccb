import type { ErrorCode, FieldMessages } from '../../../shared/errors.ts';
import type { MergeJob } from './merge-job.ts';

/* What passes between the window's thread and that of a merge: made by our own code on either side, of documents that were parsed before. */

/** What the thread is started with. `cancelled` is one shared number: the thread asks it, since it reads no mail while it compares. */
export interface DeskThreadInput {
  readonly job: MergeJob;
  readonly cancelled: SharedArrayBuffer;
}

/** What a desk is asked across the threads. */
export type DeskMethod = 'summary' | 'entries' | 'decide' | 'result' | 'refresh' | 'writeReport';

export interface DeskQuestion {
  readonly id: number;
  readonly name: DeskMethod | 'close';
  readonly input: readonly unknown[];
}

/** The answer 0 is that the desk is open. An AppError loses its class between threads, so its parts travel. */
export type DeskAnswer =
  | { readonly kind: 'progress'; readonly about: string; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: ErrorCode;
      readonly message: string;
      readonly fields: FieldMessages;
      readonly cause: string;
    }
  | { readonly kind: 'broken'; readonly id: number; readonly error: unknown };
