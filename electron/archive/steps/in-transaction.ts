import { AppError } from '../../../shared/errors.ts';
import type { Archive, WritableDatabase } from '../archive.ts';
import { archiveRefusal } from '../connection/archive-refusal.ts';
import { connectionOf } from '../connection/connection.ts';
import { archiveFailure } from '../connection/sqlite-failure.ts';
import { runStep, type Step } from './run-step.ts';

/** What a step is besides an ordinary edit. */
export type StepKind = Pick<Step, 'role' | 'reverts' | 'continues' | 'bySender' | 'keepsFacts'>;

/**
 * Writes to an archive: all of `work` or nothing, as one step of its history.
 * @param label what the step is called in the history, in Italian: `Importazione di schede.pdf`.
 * @throws AppError what `requireWriting` refuses; `archive-busy` or `archive-damaged`; `field-locked` for what a hand-out that was received
 * did not leave open; what `work` throws; nothing is then written.
 */
export function inTransaction<T>(
  archive: Archive,
  label: string,
  work: (db: WritableDatabase) => T,
  kind: StepKind = {},
): T {
  requireWriting(archive);
  try {
    const step = { ...kind, who: archive.who, at: archive.now(), label };
    const result = runStep(connectionOf(archive.database), step, work);
    archive.written();
    return result;
  } catch (error) {
    throw archiveFailure(error, archive.path);
  }
}

/**
 * @throws AppError `archive-read-only` when the archive is open to be read; `archive-missing` when its file is no more in its place,
 * `archive-replaced` when another one is; `output-unwritable` when nothing can be written beside it.
 */
export function requireWriting({ access, readOnlyReason, path, place, begin }: Archive): void {
  if (access !== 'write') {
    throw new AppError('archive-read-only', readOnlyReason ?? `L'archivio «${path}» è aperto in sola lettura.`);
  }
  const standing = place();
  if (standing !== 'kept') throw standing === 'gone' ? archiveRefusal.moved(path) : archiveRefusal.replaced(path);
  begin();
}
