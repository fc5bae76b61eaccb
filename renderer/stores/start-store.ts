import { create } from 'zustand';
import type { FileToken } from '../../shared/ipc/channels/archive.ts';
import type { ReplyError } from '../../shared/ipc/reply.ts';
import { ask } from '../api.ts';
import { Refusal } from '../refusal.ts';
import { enterArchive } from './enter-archive.ts';

/** An archive that could not be opened, and why. */
export interface RefusedArchive {
  readonly token: FileToken;
  readonly error: ReplyError;
}

/** What stands where no archive is open. */
export interface StartState {
  /** Whether the form of a new archive is on screen. */
  readonly making: boolean;
  /** What was refused last, until it is mended or put away; it is told over an open archive too. */
  readonly refused: RefusedArchive | null;
}

export const useStart = create<StartState>()(() => ({ making: false, refused: null }));

/** Asks for an archive and opens it; one that is refused is told, with what can be done. */
export async function chooseArchive(): Promise<void> {
  const chosen = await ask('archive:choose');
  if (chosen !== null) await openArchive(chosen.token);
}

/** Opens an archive and brings it on screen. A refusal is told, with what can be done; the one that was open stays. */
export async function openArchive(token: FileToken, access: 'write' | 'read' = 'write'): Promise<void> {
  await entering(token, () => ask('archive:open', { token, access }));
}

/** Asks where an archive that is no more in its place is now, and opens it. */
export async function locateArchive(token: FileToken): Promise<void> {
  await entering(token, () => ask('archive:locate', { token }));
}

/** Asks for a backup, puts it in the place of the archive and opens it; the replaced file is kept beside. */
export async function restoreArchive(token: FileToken): Promise<void> {
  await entering(token, () => ask('archive:restore-backup', { token }));
}

async function entering(
  token: FileToken,
  open: () => Promise<Parameters<typeof enterArchive>[0] | null>,
): Promise<void> {
  try {
    const archive = await open();
    if (archive === null) return;
    useStart.setState({ making: false, refused: null });
    await enterArchive(archive);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { code, message, fields } = thrown;
    useStart.setState({ refused: { token, error: { code, message, fields } } });
  }
}
