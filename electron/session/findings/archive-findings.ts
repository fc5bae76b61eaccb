import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import { allowUriNames } from '../../archive/connection/uri-names.ts';
import { startThread, type Thread } from '../../threads/worker-call.ts';
import { findingsContract } from './findings-contract.ts';

/** The folder that judgements are kept in, and the version whose rules judge. */
type Keeping = NonNullable<z.infer<(typeof findingsContract)['page']['input']>['keeping']>;

/** The findings of the archive that is open, worked out in a thread of their own. */
export interface ArchiveFindings {
  /** A page of them, as of today. @throws AppError `not-found` when the archive is closed meanwhile, what reading it throws. */
  page(archive: Archive, today: IsoDate, wanted: InputOf<'findings:page'>): Promise<OutputOf<'findings:page'>>;
  /** Gives up the judging and resolves when its thread is gone: the archive is then closed there too. */
  close(): Promise<void>;
}

/** @param keeping where judgements are kept for the next opening; null: nowhere. */
export function createArchiveFindings(keeping: Keeping | null = null): ArchiveFindings {
  let judging: { readonly path: string; readonly thread: Thread<typeof findingsContract> } | null = null;
  const close = async (): Promise<void> => {
    const { thread } = judging ?? {};
    judging = null;
    await thread?.close();
  };
  return {
    async page({ path }, today, wanted) {
      if (judging?.path !== path) {
        void close();
        allowUriNames();
        const worker = new URL('./findings-worker.ts', import.meta.url);
        judging = { path, thread: startThread(worker, findingsContract, closed) };
      }
      const { thread } = judging;
      try {
        return await thread.ask('page', { ...wanted, archivePath: path, today, keeping });
      } catch (error) {
        throw judging?.thread === thread ? error : closed();
      }
    },
    close,
  };
}

function closed(): AppError {
  return new AppError('not-found', "L'archivio è stato chiuso mentre si cercava che cosa guardare.");
}
