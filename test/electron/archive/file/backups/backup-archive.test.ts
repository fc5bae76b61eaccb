import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import { archiveInfo } from '../../../../../electron/archive/file/archive-info.ts';
import {
  archiveMark,
  backupArchive,
  backupInFolder,
} from '../../../../../electron/archive/file/backups/backup-archive.ts';
import { allBackups } from '../../../../../electron/archive/file/backups/backup-path.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { restoreArchive } from '../../../../../electron/archive/file/replacing/restore-archive.ts';
import { verifyArchive } from '../../../../../electron/archive/file/verify-archive.ts';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { updateRow } from '../../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../../electron/archive/tables/tables.ts';
import { inLongWork } from '../../../../../electron/session/long-work/long-work.ts';
import { isoInstant } from '../../../../../shared/schemas/primitives.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const { now } = TEST_AUTHOR;

function documentAt(path: string) {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  try {
    return readArchiveDocument(archive.database);
  } finally {
    archive.close();
  }
}

describe('backup', () => {
  test('copies the whole open archive, never over anything', () => {
    const { archive, path } = filledArchive();
    expect(archiveInfo(archive).lastBackupAt).toBeNull();
    const backup = backupArchive(archive);
    expect(dirname(backup)).toBe(join(dirname(path), 'prova-copie'));
    expect(basename(backup)).toMatch(/^prova-2026-03-01-\d{6}\.pegaso$/u);
    expect(documentAt(backup)).toEqual(readArchiveDocument(archive.database));
    expect(archiveInfo(archive).lastBackupAt).not.toBeNull();
    const second = backupArchive(archive);
    expect(second).not.toBe(backup);
    const before = readFileSync(backup);
    for (const taken of [backup, path]) {
      expect(() => backupArchive(archive, taken)).toThrow(expect.objectContaining({ code: 'archive-exists' }));
    }
    const nowhere = join(dirname(path), 'manca', 'copia.pegaso');
    expect(() => backupArchive(archive, nowhere)).toThrow(expect.objectContaining({ code: 'backup-failed' }));
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect(readdirSync(dirname(backup))).toEqual([basename(second), basename(backup)].toSorted());
    archive.close();
    expect(readdirSync(dirname(path))).toEqual(['prova-copie', 'prova.pegaso']);
  });

  test('is made also by who may only read, with what the other program just wrote', () => {
    const { archive, path, objectiveId } = filledArchive();
    const reader = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
    inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'appena scritto' }));
    const backup = backupArchive(reader);
    expect(documentAt(backup).objectives).toMatchObject([{ title: 'appena scritto' }]);
    expect(() => reader.database.prepare("UPDATE plans SET name = 'no'").run()).toThrow(/readonly/u);
    // The archive cannot remember it, the name of the copy does: by the clock that was given, whatever the calendar says.
    expect(archiveInfo(reader).lastBackupAt).toBe(now().toISOString());
    reader.close();
    archive.close();
  });
});

describe('copies in a folder', () => {
  test('a copy may be read by whom the archive may, and no one else', () => {
    const { archive, path } = filledArchive();
    for (const mode of [0o600, 0o640]) {
      chmodSync(path, mode);
      expect(statSync(backupArchive(archive)).mode & 0o777).toBe(mode);
    }
    archive.close();
  });

  test('made twice in one second, by two threads at once, they have a name each', async () => {
    const { archive, path } = filledArchive();
    const order = { archivePath: path, at: isoInstant.parse(now().toISOString()), folder: null, spared: null };
    const made = await Promise.all([1, 2, 3].map(() => inLongWork('copyToBackup', order)));
    const start = basename(made.map((copy) => copy.path).toSorted()[0] ?? '').slice(
      0,
      'prova-2026-03-01-090000'.length,
    );
    expect(new Set(made.map((copy) => basename(copy.path)))).toEqual(
      new Set([`${start}.pegaso`, `${start}-2.pegaso`, `${start}-3.pegaso`]),
    );
    archive.close();
  });

  test('only those of the archive that is open count, where another of the same name has its own', () => {
    const chosen = temporaryFolder();
    const [one, other] = [filledArchive(), filledArchive()];
    const made = backupInFolder(one.archive, chosen);
    expect(made.trouble).toBeNull();
    expect(allBackups(one.path, { chosen, mark: archiveMark(one.archive) })).toMatchObject([{ path: made.path }]);
    expect(allBackups(other.path, { chosen, mark: archiveMark(other.archive) })).toEqual([]);
    // A damaged archive cannot say which are its own.
    expect(allBackups(other.path, { chosen, mark: null })).toHaveLength(1);
    one.archive.close();
    other.archive.close();
  });
});

describe('restore', () => {
  test('puts a backup in the place of the archive and keeps what it replaces', () => {
    const { archive, path, objectiveId } = filledArchive();
    const backup = backupArchive(archive);
    inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title: 'dopo' }));
    expect(() => restoreArchive(backup, path, now)).toThrow(expect.objectContaining({ code: 'archive-busy' }));
    const later = readArchiveDocument(archive.database);
    archive.close();
    const { replaced } = restoreArchive(backup, path, now);
    expect(basename(replaced ?? '')).toMatch(/^prova-sostituito-2026-03-01-\d{6}\.pegaso$/u);
    expect(documentAt(path)).toEqual(documentAt(backup));
    expect(documentAt(replaced ?? '')).toEqual(later);
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['prova-copie', basename(replaced ?? ''), 'prova.pegaso']);
  });

  test('also in the place of a damaged one, and where there was none', () => {
    const { archive, path } = filledArchive();
    const backup = backupArchive(archive);
    archive.close();
    writeFileSync(path, 'rotto');
    writeFileSync(`${path}-wal`, 'resto');
    const { replaced } = restoreArchive(backup, path, now);
    expect(readFileSync(replaced ?? '', 'utf8')).toBe('rotto');
    expect(readFileSync(`${replaced}-wal`, 'utf8')).toBe('resto');
    const elsewhere = join(dirname(path), 'altro.pegaso');
    expect(restoreArchive(backup, elsewhere, now).replaced).toBeNull();
    expect(documentAt(elsewhere)).toEqual(documentAt(path));
  });

  test('a copy that is not sound touches nothing', () => {
    const { archive, path } = filledArchive();
    archive.close();
    const before = readFileSync(path);
    const copy = join(dirname(path), 'copia.pegaso');
    writeFileSync(copy, before.subarray(0, before.length - 8 * 4096));
    expect(() => restoreArchive(copy, path, now)).toThrow(expect.objectContaining({ code: 'archive-damaged' }));
    writeFileSync(copy, 'testo');
    expect(() => restoreArchive(copy, path, now)).toThrow(expect.objectContaining({ code: 'archive-unreadable' }));
    expect(() => restoreArchive(path, path, now)).toThrow(expect.objectContaining({ code: 'usage' }));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['copia.pegaso', 'prova.pegaso']);
  });
});

test('verification tells what should never be there', () => {
  const { archive, path, objectiveId, phaseId } = filledArchive();
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
  const raw = new Database(path);
  raw.pragma('foreign_keys = OFF');
  const log = raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'levelsLogDelete'").pluck().get();
  raw.exec(`
    INSERT INTO steps (id, at, who, label, role) VALUES ('01920000-0000-7000-8000-000000000001', '2026-03-01T09:00:00Z', 'x', 'x', 'edit');
    INSERT INTO currentStep (step) SELECT max(number) FROM steps;
    UPDATE phases SET description = 'non indicizzata', responsibleId = '01920000-0000-7000-8000-000000000002' WHERE id = '${phaseId}';
    DROP TRIGGER levelsLogDelete;
    DELETE FROM levels WHERE code = 'MANDATO';
    ${log};
    UPDATE objectives SET parentId = NULL WHERE id = '${objectiveId}';
  `);
  raw.close();
  const opened = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  const problems = verifyArchive(opened);
  opened.close();
  expect(problems).toEqual([
    "C'è una riga di «phases» che rimanda a righe di «people» che non ci sono.",
    "C'è un'operazione rimasta aperta nella cronologia.",
    'La cronologia racconta 4 righe di «levels», ma ce ne sono 3.',
    "L'indice della ricerca non corrisponde ai testi: le ricerche potrebbero non trovare tutto.",
  ]);
});

test('verification tells what an archive declares that Pegaso did not, also when it came while it was open', () => {
  const { archive, path } = filledArchive();
  const raw = new Database(path);
  raw.exec(`CREATE TRIGGER spia AFTER UPDATE ON phases BEGIN DELETE FROM changes; END;
    DROP TRIGGER phasesLogUpdate; DROP INDEX phasesByObjective; CREATE INDEX phasesByObjective ON phases (position);`);
  raw.close();
  expect(verifyArchive(archive)).toEqual([
    "L'archivio contiene un trigger estraneo «spia»: ripristinare una copia di sicurezza.",
    "L'archivio ha l'indice «phasesByObjective» diverso da quello di Pegaso: ripristinare una copia di sicurezza.",
    "L'archivio non ha più il trigger «phasesLogUpdate»: ripristinare una copia di sicurezza.",
  ]);
  archive.close();
});
