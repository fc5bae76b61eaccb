import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import {
  type MergeEntry,
  type MergeSummary,
  type MergeToken,
  mergeToken,
} from '../../../shared/ipc/channels/merging.ts';
import type { Id, IsoDate } from '../../../shared/schemas/primitives.ts';
import type { ComparedPart } from '../../../shared/schemas/selection.ts';
import type { Archive } from '../../archive/archive.ts';
import { logMark } from '../../archive/steps/log-mark.ts';
import type { ComparisonSource } from '../comparison/comparison-source.ts';
import { type ExchangeWork, workCancelled } from '../exchange-work.ts';
import type { MergeJob } from './merge-desk.ts';
import type { MergeOutcome } from './merge-request.ts';
import type { MergeSource } from './merge-source.ts';
import { type MergeThread, mergeClosed, startMergeThread } from './merge-thread.ts';
import type { Choice, DecisionTarget } from './shown-merge.ts';
import { writeMerge } from './take-in.ts';

/** Merges that are shown and not yet written, by token; they live until accepted, discarded, or the archive closes. */
export interface PendingMerges {
  /** Compares a request with the open archive. Nothing is written. @throws AppError `cancelled` when the person gives up. */
  begin(source: MergeSource): Promise<MergeSummary>;
  /** Compares two versions, or a part of them, to be looked at only. */
  compare(before: ComparisonSource, after: ComparisonSource, part: ComparedPart): Promise<MergeSummary>;
  read(token: MergeToken): Promise<MergeSummary>;
  entries(token: MergeToken, objectiveId: Id | null): Promise<MergeEntry[]>;
  /** @param today what `oggi` means where it was typed. */
  decide(token: MergeToken, target: DecisionTarget, choice: Choice, today: IsoDate): Promise<MergeSummary>;
  /**
   * Writes it as one step of undo. @throws AppError `conflict` when the archive changed so that other differences would go in than were
   * shown: the merge can be read anew. Nothing is written then.
   */
  accept(token: MergeToken): Promise<MergeOutcome>;
  /** Writes the differences to a PDF or spreadsheet, by the extension. @throws AppError `output-unwritable`. */
  writeReport(token: MergeToken, out: string, date: IsoDate): Promise<string>;
  discard(token: MergeToken): void;
  /** Forgets all, since the archive closes, and resolves when their threads are gone: the program must not end before. */
  discardAll(): Promise<void>;
}

interface Pending {
  readonly thread: MergeThread;
  /** A comparison is only looked at. */
  readonly isMerge: boolean;
}

/** How often a merge is compared again when something is written while it is being accepted. */
const ATTEMPTS = 3;

/** @param archive the open archive. */
export function createPendingMerges(archive: () => Archive, work: ExchangeWork): PendingMerges {
  const pending = new Map<MergeToken, Pending>();
  /** How often all was forgotten: what was begun before is not wanted any more. */
  let closings = 0;

  const begin = (job: MergeJob): Promise<MergeSummary> =>
    work.run(async (watch) => {
      const begun = closings;
      const thread = await startMergeThread(job, watch);
      if (watch.signal.aborted || begun !== closings) {
        await thread.close();
        throw workCancelled();
      }
      const merge = mergeToken.parse(randomUUID());
      pending.set(merge, { thread, isMerge: job.kind === 'merge' });
      return { merge, ...thread.shown };
    });

  const find = (token: MergeToken): Pending => {
    const found = pending.get(token);
    if (found !== undefined) return found;
    throw mergeClosed();
  };

  const forget = async (token: MergeToken): Promise<void> => {
    const found = pending.get(token);
    pending.delete(token);
    await found?.thread.close();
  };

  const asked = (token: MergeToken): MergeThread => {
    const { thread, isMerge } = find(token);
    if (isMerge) return thread;
    throw new AppError('usage', "Un confronto si può solo guardare: per prendere un valore modificarlo nell'archivio.");
  };

  return {
    begin: (source) => begin({ kind: 'merge', archivePath: archive().path, source }),
    compare: (before, after, part) => begin({ kind: 'comparison', before, after, part }),
    read: async (merge) => ({ merge, ...(await find(merge).thread.ask('summary', undefined)) }),
    entries: (token, objectiveId) => find(token).thread.ask('entries', objectiveId),
    decide: async (merge, target, choice, today) => ({
      merge,
      ...(await asked(merge).ask('decide', { target, choice, today })),
    }),
    async accept(token) {
      const thread = asked(token);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { mark, changes, undecided, unread, ...step } = await thread.ask('result', undefined);
        // While it was asked, the person may have given the merge up, or closed the archive.
        find(token);
        const open = archive();
        if (logMark(open.database) === mark) {
          const outcome = writeMerge(open, step, { changes, undecided, unread });
          void forget(token);
          return outcome;
        }
        if (!(await thread.ask('refresh', undefined))) break;
      }
      throw new AppError(
        'conflict',
        "L'archivio è cambiato nel frattempo e le differenze non sono più quelle mostrate: guardarle di nuovo prima di accettarle.",
      );
    },
    writeReport: (token, out, date) => find(token).thread.ask('writeReport', { out, date }),
    discard: (token) => void forget(token),
    async discardAll() {
      closings += 1;
      await Promise.all([...pending.keys()].map(forget));
    },
  };
}
