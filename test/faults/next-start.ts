import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import type { Archive } from '../../electron/archive/archive.ts';
import { createArchive } from '../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { readArchiveFile } from '../../electron/archive/file/read-archive-file.ts';
import { verifyArchive } from '../../electron/archive/file/verify-archive.ts';
import { handOutIfMade } from '../../electron/archive/hand-outs/hand-outs.ts';
import { writtenReturns } from '../../electron/archive/hand-outs/written-returns.ts';
import { readPackage } from '../../electron/exchange/package/read-package.ts';
import { readChosenTable } from '../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { id } from '../../shared/schemas/primitives.ts';
import { archiveState } from './archive-state.ts';
import { AUTHOR } from './author.ts';
import { steadyName } from './steady-name.ts';

/** What was found after the program ended in whatever way and was started again. */
export interface Found {
  /** What the archive says; null when it is not there or cannot be opened. */
  readonly state: string | null;
  readonly absent: boolean;
  /** Why it could not be opened, or what is broken in it or in another file of its folder. */
  readonly damage: readonly string[];
  /** Files that another office may have by now and that the archive does not know. */
  readonly unknown: readonly string[];
  /** Names of all that is in the folder. */
  readonly names: readonly string[];
}

/** Opens the archive of a folder as the next start does, and looks at all that is there. */
export async function nextStart(folder: string, archiveName: string): Promise<Found> {
  const path = join(folder, archiveName);
  if (globSync('**/pegaso-confronto-*', { cwd: folder }).length > 0) startProgram(path);
  const damage: string[] = [];
  const unknown: string[] = [];
  let state: string | null = null;
  const archive = attempted(damage, archiveName, () => openArchive(path, AUTHOR));
  if (archive !== null) {
    attempted(damage, archiveName, () => {
      damage.push(...verifyArchive(archive));
      state = archiveState(archive.database);
    });
    for (const file of globSync('**/*.{pegasoz,xlsx}', { cwd: folder })) {
      try {
        if (!(await isKnown(archive, join(folder, file)))) unknown.push(file);
      } catch (error) {
        damage.push(`${file}: ${said(error)}`);
      }
    }
    attempted(damage, archiveName, () => archive.close());
  }
  damage.push(...copiesOf(folder, archiveName).flatMap((copy) => damageOf(join(folder, copy))));
  const absent = !existsSync(path);
  // Whoever was making it makes it again: what was left of the first time goes then.
  if (absent) attempted([], archiveName, () => createArchive(path, AUTHOR).close());
  // That it cannot be opened is no damage then.
  return { state, absent, damage: absent ? damage.slice(1) : damage, unknown, names: namesIn(folder) };
}

/** What lies in the system's folder is taken away by the program when it starts, not when it opens an archive. */
function startProgram(path: string): void {
  const program = join(import.meta.dirname, '../../electron/cli/pegaso.ts');
  spawnSync(process.execPath, [program, 'info', '--archive', path], { env: { ...process.env, LD_PRELOAD: '' } });
}

/** Other archives in the folder: copies, and what was set aside. */
function copiesOf(folder: string, archiveName: string): readonly string[] {
  return globSync('**/*.pegaso', { cwd: folder }).filter((name) => name !== archiveName);
}

/** Read without a trace: a copy of an older version stays one. */
function damageOf(path: string): readonly string[] {
  const found: string[] = [];
  attempted(found, basename(path), () => readArchiveFile(path, archiveState));
  return found;
}

/** Whether an archive knows what it sent; a file that it received is not its own. */
async function isKnown({ database }: Archive, path: string): Promise<boolean> {
  if (path.endsWith('.xlsx')) {
    const chosen = await readChosenTable(path);
    return chosen.kind !== 'fillIn' || handOutIfMade(database, id.parse(chosen.mark.handOutId)) !== null;
  }
  const { manifest } = await readPackage(path);
  if (basename(path).startsWith('arrivato-')) return true;
  if (manifest.purpose === 'handOut') return handOutIfMade(database, manifest.handOut.id) !== null;
  return writtenReturns(database, manifest.handOut.id).some((one) => one.id === manifest.id);
}

function attempted<T>(damage: string[], name: string, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    damage.push(`${name}: ${said(error)}`);
    return null;
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Names in a folder and below, with what changes from run to run taken out. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(steadyName).toSorted();
}
