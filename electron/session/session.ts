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
  /**
   * Ends what works on the open archive, if any, and closes it.
   * @param isSettled whether the person said what becomes of it where another file took its place.
   * @returns what the person must know of the file, which is closed all the same; null when all is well.
   */
  release(isSettled?: boolean): Promise<AppError | null>;
  /**
   * Closes it within this call, when the system ends the program and waits for nobody: what reads it meanwhile is not waited for.
   * @throws AppError as `release` returns it.
   */
  releaseAtOnce(): void;
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
  const tell = (problem: AppError | null) => {
    if (problem !== null) host.emit('archive:notice', { message: problem.message });
  };
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
      if (open !== archive) void this.release().then(tell);
      open = archive;
      if (archive.notice !== null) host.emit('archive:notice', { message: archive.notice });
      recents.note(archive.path, instant());
      host.noteRecentDocument(archive.path);
      opened(archive);
    },
    async release(isSettled = false) {
      const archive = open;
      open = null;
      // Those who read it would keep what was written last from being poured into the file.
      await closing();
      try {
        archive?.close(isSettled);
        return null;
      } catch (error) {
        if (error instanceof AppError) return error;
        throw error;
      }
    },
    releaseAtOnce() {
      const archive = open;
      open = null;
      archive?.close();
    },
  };
}

/** A path among the recent that may have been moved or deleted since. @throws AppError `archive-missing`. */
export function requirePresent(path: string): string {
  if (existsSync(path)) return path;
  throw new AppError('archive-missing', `L'archivio «${path}» non è più dov'era: indicare dove si trova ora.`);
}
