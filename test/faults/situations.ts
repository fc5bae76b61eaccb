import { copyFileSync, cpSync, mkdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { backupArchive } from '../../electron/archive/file/backups/backup-archive.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { undo } from '../../electron/archive/steps/undo.ts';
import { AppError } from '../../shared/errors.ts';
import { archiveState } from './archive-state.ts';
import { AUTHOR } from './author.ts';
import type { Verdict } from './judge.ts';
import { nextStart } from './next-start.ts';
import { saveText } from './office-files.ts';

/** An archive that is open with edits that were said to be saved, a colleague's version of it beside, and what each says. */
interface Scene {
  readonly folder: string;
  readonly path: string;
  readonly theirs: string;
  readonly archive: Archive;
  readonly mine: string;
  readonly theirState: string;
  /** What the person was told, if anything. */
  readonly told: () => boolean;
  /** Saves another field. @returns whether it was said to be saved. */
  save(): boolean;
  close(): void;
}

/** What may happen to an archive that is open, by name: each must lose nothing that was said to be saved, or say so. */
export const SITUATIONS: Readonly<Record<string, (scene: Scene) => Promise<readonly Verdict[]>>> = {
  'renamed while open': async ({ folder, path, mine, close }) => {
    renameSync(path, join(folder, 'b.pegaso'));
    close();
    return found(folder, 'b.pegaso', [mine]);
  },
  'moved while open': async ({ folder, path, mine, close }) => {
    mkdirSync(join(folder, 'altrove'));
    renameSync(path, join(folder, 'altrove', 'a.pegaso'));
    close();
    return found(join(folder, 'altrove'), 'a.pegaso', [mine]);
  },
  'folder renamed while open': async ({ folder, mine, close }) => {
    renameSync(folder, `${folder}-altrove`);
    close();
    return found(`${folder}-altrove`, 'a.pegaso', [mine]);
  },
  'folder replaced while open': async ({ folder, mine, theirs, theirState, close }) => {
    renameSync(folder, `${folder}-altrove`);
    mkdirSync(folder);
    copyFileSync(join(`${folder}-altrove`, theirs), join(folder, 'a.pegaso'));
    close();
    return [
      ...(await found(`${folder}-altrove`, 'a.pegaso', [mine])),
      ...(await found(folder, 'a.pegaso', [theirState])),
    ];
  },
  'deleted while open': async ({ path, save }) => {
    rmSync(path);
    return save() ? [{ loss: 'lost', words: 'saved into a file that is no more' }] : [];
  },
  'replaced while open': async (scene) => {
    copyFileSync(join(scene.folder, scene.theirs), join(scene.folder, 'new'));
    renameSync(join(scene.folder, 'new'), scene.path);
    return replaced(scene);
  },
  'overwritten while open': async (scene) => {
    copyFileSync(join(scene.folder, scene.theirs), scene.path);
    return replaced(scene);
  },
  'truncated while open': (scene) => cut(scene, Math.floor(statSync(scene.path).size / 2)),
  'cut by its last page while open': (scene) => cut(scene, statSync(scene.path).size - 4_096),
  'a foreign -wal, newer version put there': (scene) => foreignWal(scene, scene.theirs, scene.theirState),
  'a foreign -wal, older copy put back': (scene) => foreignWal(scene, 'older.pegaso', null),
  'copy alone after closing': async ({ folder, path, mine, close }) => {
    close();
    copyFileSync(path, join(folder, 'sola.pegaso'));
    return found(folder, 'sola.pegaso', [mine]);
  },
  'two programs at one archive': async ({ folder, path, save, archive, close }) => {
    const other = openArchive(path, { ...AUTHOR, who: 'Altri' });
    const refused = refusal(() => saveText(other, 'Di altri'));
    other.close();
    const saved = save();
    const state = archiveState(archive.database);
    close();
    const wrong = refused instanceof AppError && saved ? [] : [{ loss: 'lost', words: 'two wrote at once' } as const];
    return [...wrong, ...(await found(folder, 'a.pegaso', [state]))];
  },
  'clock set back and forth': async ({ folder, path, close }) => {
    close();
    const days = ['2036-01-01', '2024-01-01', '2026-03-01', '2026-03-01'];
    let state = '';
    for (const [index, day] of days.entries()) {
      const archive = openArchive(path, { who: 'Prova', now: () => new Date(`${day}T09:00:00Z`) });
      saveText(archive, `Il giorno ${index}`);
      const before = archiveState(archive.database);
      saveText(archive, 'Da togliere');
      undo(archive);
      state = archiveState(archive.database);
      if (state !== before) return [{ loss: 'lost', words: `undo on ${day} does not lead back` }];
      backupArchive(archive);
      archive.close();
    }
    return found(folder, 'a.pegaso', [state]);
  },
};

const EDITS = 15;

/** Sets the scene in a folder that is not there yet, made of the office's files. */
export function setScene(folder: string, office: string): Scene {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'a.pegaso');
  const theirs = 'theirs.pegaso';
  copyFileSync(join(office, 'office.pegaso'), path);
  copyFileSync(path, join(folder, 'older.pegaso'));
  copyFileSync(join(office, 'edited.pegaso'), join(folder, theirs));
  const theirState = stateOf(join(folder, theirs));
  const archive = openArchive(path, AUTHOR);
  for (let number = 1; number <= EDITS; number += 1) saveText(archive, `Testo ${number}`);
  let told = false;
  const attempt = (work: () => void): boolean => {
    const refused = refusal(work);
    if (refused !== null) told = true;
    if (refused !== null && !(refused instanceof AppError)) throw refused;
    return refused === null;
  };
  const save = () => attempt(() => saveText(archive, 'Ancora'));
  const close = () => void attempt(() => archive.close());
  return {
    folder,
    path,
    theirs,
    archive,
    mine: archiveState(archive.database),
    theirState,
    told: () => told,
    save,
    close,
  };
}

/** Leaves so many bytes of the file. */
async function cut({ path, save, close }: Scene, bytes: number): Promise<readonly Verdict[]> {
  truncateSync(path, bytes);
  const saved = save();
  close();
  return saved ? [{ loss: 'lost', words: 'saved into a part of a file' }] : [];
}

async function replaced({ folder, theirState, save, close }: Scene): Promise<readonly Verdict[]> {
  const saved = save();
  close();
  const lost = saved ? [{ loss: 'lost', words: 'saved into a file that another one took the place of' } as const] : [];
  return [...lost, ...(await found(folder, 'a.pegaso', [theirState]))];
}

/** A crash leaves a -wal file, and then another version of the archive is put in its place. */
async function foreignWal(
  { folder, path, close }: Scene,
  version: string,
  state: string | null,
): Promise<readonly Verdict[]> {
  const crashed = join(folder, 'crash');
  mkdirSync(crashed);
  cpSync(`${path}-wal`, join(crashed, 'a.pegaso-wal'));
  copyFileSync(join(folder, version), join(crashed, 'a.pegaso'));
  const expected = state ?? stateOf(join(folder, version));
  close();
  return found(crashed, 'a.pegaso', [expected]);
}

async function found(folder: string, name: string, states: readonly string[]): Promise<readonly Verdict[]> {
  const { state, damage } = await nextStart(folder, name);
  if (damage.length > 0) return damage.map((words) => ({ loss: 'damaged', words }));
  return state !== null && states.includes(state) ? [] : [{ loss: 'lost', words: `${name} is in another state` }];
}

function stateOf(path: string): string {
  const archive = openArchive(path, AUTHOR);
  try {
    return archiveState(archive.database);
  } finally {
    archive.close();
  }
}

function refusal(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
