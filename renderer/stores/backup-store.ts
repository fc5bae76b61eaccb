import { create } from 'zustand';
import type { BackupState } from '../../shared/ipc/channels/backups.ts';
import { ask } from '../api.ts';

const NO_BACKUPS: BackupState = {
  last: null,
  future: null,
  isRunning: false,
  failure: null,
  trouble: null,
  folder: null,
};

/** How the copies of the open archive stand, as the application last told. */
export const useBackups = create<BackupState>()(() => NO_BACKUPS);

/** Reads how they stand: a window that is drawn again has not heard what was told before. */
export async function loadBackups(): Promise<void> {
  useBackups.setState(await ask('backups:read'));
}

/** Asks for the folder where copies are to be kept on this computer. @returns whether one was chosen. @throws Refusal. */
export async function chooseBackupFolder(): Promise<boolean> {
  const state = await ask('backups:choose-folder');
  if (state !== null) useBackups.setState(state);
  return state !== null;
}

/** Has copies kept beside each archive again. @throws Refusal. */
export async function forgetBackupFolder(): Promise<void> {
  useBackups.setState(await ask('backups:forget-folder'));
}
