import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Archive } from '../archive.ts';
import { fileFact } from './file-facts.ts';

/** Where an archive's own backups are kept: `obiettivi-copie` beside `obiettivi.pegaso`. */
export function backupFolder(path: string): string {
  return join(dirname(path), `${stem(path)}-copie`);
}

/** A free name for a backup made at a moment, in local time: `obiettivi-2026-03-31-174500.pegaso`. */
export function backupPath(path: string, at: Date): string {
  return freeName(join(backupFolder(path), `${stem(path)}-${timestamp(at)}`));
}

/** A free name for an archive that a restored backup takes the place of: it is kept beside. */
export function replacedPath(path: string, at: Date): string {
  return freeName(join(dirname(path), `${stem(path)}-sostituito-${timestamp(at)}`));
}

/** A free name for what was open here when another file took its place: it is kept beside. */
export function keptVersionPath(path: string, at: Date): string {
  return freeName(join(dirname(path), `${stem(path)}-mia-versione-${timestamp(at)}`));
}

/** A free name for a -wal that belongs to another version of the file: `obiettivi-modifiche-non-unite-2026-03-31-174500.wal`. */
export function unmergedPath(path: string, at: Date): string {
  return freeName(join(dirname(path), `${stem(path)}-modifiche-non-unite-${timestamp(at)}`), '.wal');
}

/** Names of the backups in the folder of an archive. */
export function backupFiles(path: string): readonly string[] {
  const folder = backupFolder(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${stem(path)}-`) && name.endsWith('.pegaso'))
    .map((name) => join(folder, name));
}

/** When a backup was made, as its name tells; null for a file that bears no such name. */
export function backupMoment(backup: string): Date | null {
  const [, day, hours, minutes, seconds] =
    /-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?\.pegaso$/u.exec(backup) ?? [];
  const moment = new Date(`${day}T${hours}:${minutes}:${seconds}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/**
 * When an archive was last copied: as it remembers, or as its folder of copies shows, which also has those made while another program
 * kept it from writing. Null when it never was.
 */
export function lastBackupAt({ path, database }: Archive): string | null {
  const remembered = fileFact(database, 'lastBackupAt');
  const kept = backupFiles(path).map((file) => (backupMoment(file) ?? statSync(file).mtime).toISOString());
  return [...kept, ...(remembered === null ? [] : [remembered])].toSorted().at(-1) ?? null;
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
