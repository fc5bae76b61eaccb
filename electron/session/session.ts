import { existsSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { type IsoInstant, isoInstant } from '../../shared/schemas/primitives.ts';
import type { Archive } from '../archive/archive.ts';
import type { Host } from '../host.ts';
import { logProblem } from '../log/log-problem.ts';
import { createFileTokens, type FileTokens } from './file-tokens.ts';
import { createRecentArchives, type RecentArchives } from './recent-archives.ts';

/** One run of the application under a host: the archive that is open, and the files the window may speak of. */
export interface Session {
  readonly host: Host;
  readonly tokens: FileTokens;
  readonly recents: RecentArchives;
  readonly now: () => Date;
  readonly instant: () => IsoInstant;
  /** The open archive. @throws AppError when none is open. */
  archive(): Archive;
  current(): Archive | null;
  /** Makes an archive the open one, closing the one before, and notes it among the recent. */
  hold(archive: Archive): void;
  /** Closes the open archive, if any, at once; resolves when what worked on it has ended. */
  release(): Promise<void>;
}

/**
 * @param opened hears of every archive that becomes the open one.
 * @param closing hears that the open one is about to be closed, and ends what works on it.
 */
export function createSession(
  host: Host,
  { opened, closing }: { readonly opened: (archive: Archive) => void; readonly closing: () => Promise<void> },
): Session {
  const { now } = host;
  let open: Archive | null = null;
  const recents = createRecentArchives(host.userData, (problem) => logProblem('recent-archives', problem));
  const instant = () => isoInstant.parse(now().toISOString());
  return {
    host,
    tokens: createFileTokens(),
    recents,
    now,
    instant,
    archive() {
      if (open === null) throw new AppError('not-found', 'Nessun archivio è aperto: aprirne uno, o crearne uno nuovo.');
      return open;
    },
    current: () => open,
    hold(archive) {
      if (open !== archive) void this.release();
      open = archive;
      recents.note(archive.path, instant());
      host.noteRecentDocument(archive.path);
      opened(archive);
    },
    async release() {
      const ended = closing();
      open?.close();
      open = null;
      await ended;
    },
  };
}

/** A path among the recent that may have been moved or deleted since. @throws AppError `archive-missing`. */
export function requirePresent(path: string): string {
  if (existsSync(path)) return path;
  throw new AppError('archive-missing', `L'archivio «${path}» non è più dov'era: indicare dove si trova ora.`);
}
