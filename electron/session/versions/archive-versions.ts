import { AppError } from '../../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import type { Archive } from '../../archive/archive.ts';
import { allowUriNames } from '../../archive/connection/uri-names.ts';
import { startThread, type Thread } from '../../threads/worker-call.ts';
import { versionsContract } from './versions-contract.ts';

/** The versions of the plans of the archive that is open, read and compared in a thread of their own, which is there once they are asked for. */
export interface ArchiveVersions {
  /** @throws AppError `not-found` when the archive is closed meanwhile, `archive-damaged`. */
  read(archive: Archive, wanted: InputOf<'versions:read'>): Promise<OutputOf<'versions:read'>>;
  varied(archive: Archive, wanted: InputOf<'versions:varied'>): Promise<OutputOf<'versions:varied'>>;
  /** Resolves when the thread is gone: the archive is then closed there too. */
  close(): Promise<void>;
}

export function createArchiveVersions(): ArchiveVersions {
  let reading: { readonly path: string; readonly thread: Thread<typeof versionsContract> } | null = null;
  const close = async (): Promise<void> => {
    const { thread } = reading ?? {};
    reading = null;
    await thread?.close();
  };
  const threadOf = ({ path }: Archive): Thread<typeof versionsContract> => {
    if (reading?.path !== path) {
      void close();
      allowUriNames();
      const worker = new URL('./versions-worker.ts', import.meta.url);
      reading = { path, thread: startThread(worker, versionsContract, closed) };
    }
    return reading.thread;
  };
  return {
    read: (archive, wanted) => threadOf(archive).ask('read', { ...wanted, archivePath: archive.path }),
    varied: (archive, wanted) => threadOf(archive).ask('varied', wanted),
    close,
  };
}

function closed(): AppError {
  return new AppError('not-found', "L'archivio è stato chiuso mentre si leggevano le versioni del piano.");
}
