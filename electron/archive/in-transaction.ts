import { AppError } from '../../shared/errors.ts';
import type { Archive, WritableDatabase } from './archive.ts';
import { archiveRefusal } from './archive-refusal.ts';
import { connectionOf } from './connection.ts';
import { runStep, type Step } from './run-step.ts';
import { archiveFailure } from './sqlite-failure.ts';

/** What a step is besides an ordinary edit. */
export type StepKind = Pick<Step, 'role' | 'reverts' | 'continues'>;

/**
 * Writes to an archive: all of `work` or nothing, as one step of its history.
 * @param label what the step is called in the history, in Italian: `Importazione di schede.pdf`.
 * @throws AppError `archive-read-only`, `archive-missing`, `archive-busy` or `archive-damaged`; what `work` throws; nothing is then written.
 */
export function inTransaction<T>(
  archive: Archive,
  label: string,
  work: (db: WritableDatabase) => T,
  kind: StepKind = {},
): T {
  if (archive.access !== 'write') {
    const reason = archive.readOnlyReason ?? `L'archivio «${archive.path}» è aperto in sola lettura.`;
    throw new AppError('archive-read-only', reason);
  }
  if (!archive.inPlace()) throw archiveRefusal.moved(archive.path);
  try {
    return runStep(connectionOf(archive.database), { ...kind, who: archive.who, at: archive.now(), label }, work);
  } catch (error) {
    throw archiveFailure(error, archive.path);
  }
}
