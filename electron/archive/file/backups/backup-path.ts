import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { wholeDatabaseSize } from '../archive-header.ts';

/** A copy of an archive, as the file that is there tells. */
export interface Backup {
  readonly path: string;
  /** When it was made, by its name. */
  readonly at: Date;
  /** Size of the file. */
  readonly bytes: number;
}

/** Where an archive's own backups are kept: `obiettivi-copie` beside `obiettivi.pegaso`. */
export function backupFolder(path: string): string {
  return join(dirname(path), `${stem(path)}-copie`);
}

/**
 * Where they are kept in a folder that a person chose for all archives. @param mark tells apart archives of one name, which would else take
 * each other's copies for their own.
 */
export function chosenBackupFolder(path: string, chosen: string, mark: string): string {
  return join(chosen, `${stem(path)}-copie-${mark}`);
}

function foldersIn(path: string, chosen: string | null, mark: string | null): readonly string[] {
  if (chosen === null) return [];
  return mark === null ? namesakeFolders(path, chosen) : [chosenBackupFolder(path, chosen, mark)];
}

/** Where in such a folder copies of archives of this name are. */
function namesakeFolders(path: string, chosen: string): readonly string[] {
  return namesIn(chosen)
    .filter((name) => name.startsWith(`${stem(path)}-copie-`))
    .map((name) => join(chosen, name));
}

/** What is in a folder; nothing where it cannot be read, as that of a disk that was taken away: a copy nobody can reach is none. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A free name for a backup made at a moment, in local time: `obiettivi-2026-03-31-174500.pegaso`. */
export function backupPath(path: string, at: Date, folder: string = backupFolder(path)): string {
  return freeName(join(folder, `${stem(path)}-${timestamp(at)}`));
}

/** A free name for an archive that a restored backup takes the place of: it is kept beside. */
export function replacedPath(path: string, at: Date): string {
  return freeName(join(dirname(path), `${stem(path)}-sostituito-${timestamp(at)}`));
}

/** A free name for what was open here when another file took its place: it is kept beside. */
export function keptVersionPath(path: string, at: Date): string {
  return freeName(join(dirname(path), `${stem(path)}-mia-versione-${timestamp(at)}`));
}

/** A free name for a -wal or journal of another version of the file: `obiettivi-modifiche-non-unite-2026-03-31-174500.wal`. */
export function unmergedPath(path: string, at: Date, extension: '.wal' | '.journal' = '.wal'): string {
  return freeName(join(dirname(path), `${stem(path)}-modifiche-non-unite-${timestamp(at)}`), extension);
}

/**
 * The copies of an archive in a folder, the newest first: files of the name that copies are given, and whole as far as their first bytes
 * tell.
 */
export function backupsIn(folder: string, path: string): readonly Backup[] {
  const start = `${stem(path)}-`;
  return namesIn(folder)
    .filter((name) => name.startsWith(start) && STAMP.test(name.slice(start.length)))
    .flatMap((name) => {
      const file = join(folder, name);
      const at = backupMoment(file);
      const bytes = wholeDatabaseSize(file);
      return at === null || bytes === null ? [] : [{ path: file, at, bytes }];
    })
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

/** Where copies of an archive may be: `chosen` is the folder that a person chose, or null. */
export interface BackupPlaces {
  readonly chosen: string | null;
  /** The archive's own mark; null for a damaged one, which cannot say it: then copies of all archives of its name are meant. */
  readonly mark: string | null;
}

/** All copies of an archive, the newest first: beside it, and in the folder that was chosen, if it can be read. */
export function allBackups(path: string, { chosen, mark }: BackupPlaces): readonly Backup[] {
  return [backupFolder(path), ...foldersIn(path, chosen, mark)]
    .flatMap((folder) => backupsIn(folder, path))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

/** What follows the archive's own name in that of a copy. */
const STAMP = /^(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?\.pegaso$/u;

/** When a backup was made, as its name tells; null for a file that bears no such name. */
export function backupMoment(backup: string): Date | null {
  const [stamp = ''] = /\d{4}-\d{2}-\d{2}-\d{6}(?:-\d+)?\.pegaso$/u.exec(basename(backup)) ?? [];
  const [, day, hours, minutes, seconds] = STAMP.exec(stamp) ?? [];
  const moment = new Date(`${day}T${hours}:${minutes}:${seconds}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/**
 * The last copy among some, by a clock: one that is dated later was made while a clock stood in the future, and says nothing of today.
 * @returns null when there is none.
 */
export function lastBackup(backups: readonly Backup[], now: Date): Backup | null {
  return backups.find(({ at }) => at.getTime() <= now.getTime()) ?? null;
}

const stem = (path: string): string => basename(path, extname(path));

function timestamp(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

function freeName(start: string, extension = '.pegaso'): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${start}${extension}` : `${start}-${copy}${extension}`;
    if (!existsSync(name)) return name;
  }
}
