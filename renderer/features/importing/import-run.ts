import { create } from 'zustand';
import type { ChosenFile, ImportOutcome } from '../../../shared/ipc/channels/importing.ts';
import { ask } from '../../api.ts';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { exchanging } from '../../stores/exchange-work.ts';
import { openMerge } from '../../stores/merge-store.ts';
import { showObjective, useObjective } from '../../stores/objective-store.ts';
import { reloadArchive } from '../../stores/reload-archive.ts';

/** A chosen file and what became of it; null while it waits for its turn. */
export interface ImportedFile extends ChosenFile {
  readonly outcome: ImportOutcome | null;
}

/** The import on screen: its files in the order they are taken. */
export interface ImportRun {
  readonly files: readonly ImportedFile[];
  readonly isRunning: boolean;
  /** Whether no other file is to be begun. */
  readonly isStopping: boolean;
}

const NOTHING: ImportRun = { files: [], isRunning: false, isStopping: false };

export const useImportRun = create<ImportRun>()(() => NOTHING);

/** Asks for files and takes them in, one after the other. @throws Refusal when they cannot be asked for. */
export async function chooseAndImport(): Promise<void> {
  const chosen = await ask('importing:choose');
  if (chosen !== null) await importFiles(chosen.files);
}

/** Takes in files that are known, one after the other. @throws Refusal when the archive cannot be read again. */
export async function importFiles(files: readonly ChosenFile[]): Promise<void> {
  useImportRun.setState({ files: files.map((file) => ({ ...file, outcome: null })) });
  await takeAll(files);
}

/** Opens the merge of the files that the archive has otherwise, all of them as one. @throws Refusal. */
export async function lookAtConflicts(): Promise<void> {
  await saveEverything();
  const conflicts = useImportRun.getState().files.filter(({ outcome }) => outcome?.kind === 'conflict');
  openMerge(await exchanging(() => ask('importing:merge', { tokens: conflicts.map(({ token }) => token) })));
}

/** Takes in also the files whose schede are of another municipality, now that the person has said so. */
export async function takeOfOthers(): Promise<void> {
  const { files } = useImportRun.getState();
  await takeAll(
    files.filter(({ outcome }) => outcome?.kind === 'otherMunicipality'),
    true,
  );
}

/** Gives up the file that is being read and takes in no further one; those already in stay. */
export async function stopImport(): Promise<void> {
  useImportRun.setState({ isStopping: true });
  await ask('importing:cancel');
}

/** Forgets what was imported, for the next time. */
export function forgetImport(): void {
  if (!useImportRun.getState().isRunning) useImportRun.setState(NOTHING);
}

async function takeAll(files: readonly ChosenFile[], otherMunicipality = false): Promise<void> {
  useImportRun.setState({ isRunning: true, isStopping: false });
  try {
    for (const file of files) {
      if (useImportRun.getState().isStopping) break;
      settle(file, await outcomeOf(file, otherMunicipality));
    }
  } finally {
    // Nothing is left to be given up: who presses Esc from here on wants to leave.
    useImportRun.setState({ isRunning: false });
  }
  // Everything that shows the archive reads it again, once.
  await reloadArchive();
  const { id } = useObjective.getState();
  if (id !== null) await showObjective(id);
}

/** A failure of one file leaves the others their turn. */
async function outcomeOf({ token }: ChosenFile, otherMunicipality: boolean): Promise<ImportOutcome> {
  try {
    return await ask('importing:take', { token, otherMunicipality });
  } catch (thrown) {
    return { kind: 'refused', message: refusalMessage(thrown), problems: [] };
  }
}

function settle({ token }: ChosenFile, outcome: ImportOutcome): void {
  useImportRun.setState(({ files }) => ({
    files: files.map((file) => (file.token === token ? { ...file, outcome } : file)),
  }));
}
