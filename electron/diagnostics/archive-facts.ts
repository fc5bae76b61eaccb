import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { connectionOf } from '../archive/connection/connection.ts';
import { archiveMark } from '../archive/file/backups/backup-archive.ts';
import { allBackups, backupFolder } from '../archive/file/backups/backup-path.ts';
import { fileFact } from '../archive/file/file-facts.ts';
import { schemaVersion } from '../archive/file/migrate.ts';
import { type SyncTraces, synchronisedBy } from '../files/synchronised-folder.ts';
import { createBackupFolder } from '../session/backups/backup-folder.ts';
import { wholeChecksFile } from '../session/health/whole-checks.ts';
import { TABLES_COUNTED } from './tables-counted.ts';

/** Copies whose moment is told: the last ones. */
const MOST_COPIES = 30;

/**
 * What is known of an open archive as a file, a line of Italian each: sizes, counts, versions, places by their kind, moments. No name, text
 * or path. What a damaged file does not let be read is said to be so.
 */
export function archiveFacts(archive: Archive, userData: string, traces: SyncTraces): readonly string[] {
  const { path, database, access, isDamaged, fileSystem } = archive;
  const connection = connectionOf(database);
  const asked = (name: string) => tried(() => connection.pragma(name, { simple: true }));
  const size = (suffix: string) => statSync(`${path}${suffix}`, { throwIfNoEntry: false })?.size ?? 0;
  return [
    `Dimensione: ${size('')} byte; accanto: -wal ${size('-wal')}, -journal ${size('-journal')}, -stato ${size('-stato')}`,
    `Pagine: ${asked('page_count')} di ${asked('page_size')} byte, libere ${asked('freelist_count')}`,
    `Formato: ${tried(() => schemaVersion(connection))}; ultimo Pegaso che l'ha scritto: ${tried(() => versionOf(archive))}`,
    `Aperto in ${access === 'write' ? 'scrittura' : 'lettura'}; danneggiato: ${isDamaged ? 'sì' : 'no'}; giornale: ${asked('journal_mode')}`,
    `Disco: ${fileSystem.kind}, ${fileSystem.name}; sincronizzato da: ${synchronisedBy(path, traces) ?? 'nessuno riconosciuto'}`,
    ...checkLines(archive, userData),
    ...copyLines(archive, userData),
    'Righe per tabella:',
    ...TABLES_COUNTED.map((table) => {
      const count = () => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
      return `  ${table}: ${tried(count)}`;
    }),
  ];
}

/** Versions are numbers: what a foreign file has in their place is not repeated. */
function versionOf({ database }: Archive): string {
  const version = fileFact(database, 'applicationVersion') ?? '';
  return /^\d+\.\d+\.\d+(?:-[a-z]+\.?\d*)?$/u.test(version) ? version : 'non noto';
}

function checkLines(archive: Archive, userData: string): readonly string[] {
  const mark = tried(() => archiveMark(archive));
  const last = wholeChecksFile(userData)
    .read()
    ?.find((one) => one.archive === mark)?.at;
  return [`Ultimo controllo intero: ${last ?? 'mai su questo computer'}`];
}

function copyLines(archive: Archive, userData: string): readonly string[] {
  const chosen = createBackupFolder(userData).chosen();
  const mark = tried(() => archiveMark(archive));
  const beside = backupFolder(archive.path);
  const copies = allBackups(archive.path, { chosen, mark });
  return [
    `Cartella scelta per le copie: ${chosen === null ? 'no' : 'sì'}; copie trovate: ${copies.length}`,
    ...copies
      .slice(0, MOST_COPIES)
      .map(
        ({ path, at, bytes }) =>
          `  ${at.toISOString()}, ${bytes} byte, ${dirname(path) === beside ? "accanto all'archivio" : 'nella cartella scelta'}`,
      ),
  ];
}

/** Whatever keeps it from being read, damage or disk, is one of the things that diagnostics are for. */
function tried(ask: () => unknown): string {
  try {
    return String(ask());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'errore';
    return `non leggibile (${code})`;
  }
}
