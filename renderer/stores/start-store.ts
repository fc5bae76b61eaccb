import { create } from 'zustand';
import type { FileToken } from '../../shared/ipc/channels/archive.ts';
import { ask } from '../api.ts';
import { Refusal, type RefusalParts } from '../refusal.ts';
import { enterArchive } from './enter-archive.ts';

/** An archive that could not be opened, and why. */
export interface RefusedArchive {
  readonly token: FileToken;
  readonly error: RefusalParts;
}

/** What stands where no archive is open. */
export interface StartState {
  /** Whether the form of a new archive is on screen. */
  readonly making: boolean;
  /** What was refused last, until it is put right or put away; it is shown over an open archive too. */
  readonly refused: RefusedArchive | null;
  /** The archive of which what can be read is to be saved, while its dialog is open. */
  readonly salvaging: FileToken | null;
}

export const useStart = create<StartState>()(() => ({ making: false, refused: null, salvaging: null }));

/** Asks for an archive and opens it; one that is refused is said, with what can be done. */
export async function chooseArchive(): Promise<void> {
  const chosen = await ask('archive:choose');
  if (chosen !== null) await openArchive(chosen.token);
}

/** Opens an archive and brings it on screen. A refusal is said, with what can be done; the one that was open stays. */
export async function openArchive(token: FileToken, access: 'write' | 'read' = 'write'): Promise<void> {
  try {
    const archive = await ask('archive:open', { token, access });
    useStart.setState({ making: false, refused: null });
    await enterArchive(archive);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { code, message, fields } = thrown;
    useStart.setState({ refused: { token, error: { code, message, fields } } });
  }
}

/** Asks where an archive that is no more in its place is now, and opens what was found; one that is refused is the one spoken of. */
export async function locateArchive(moved: FileToken): Promise<void> {
  const found = await ask('archive:locate');
  if (found === null) return;
  await openArchive(found.token);
  if (useStart.getState().refused === null && found.token !== moved)
    await ask('archive:forget-recent', { token: moved });
}

/**
 * Puts a backup in the place of the archive and opens it; the replaced file is kept beside.
 * @throws Refusal when the backup cannot be restored; what was refused before stays on screen, with its remedies.
 */
export async function restoreArchive(token: FileToken, backup: FileToken): Promise<void> {
  const archive = await ask('archive:restore-backup', { token, backup });
  await openArchive(archive.token);
}

/** Opens the sample, which is made where it is not there yet. @throws Refusal when it cannot be made. */
export async function openSample(): Promise<void> {
  const { token } = await ask('archive:open-sample');
  await openArchive(token);
}
