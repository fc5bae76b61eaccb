import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import type { MadeBackup } from '../../../../electron/archive/file/backups/backup-archive.ts';
import { backupFolder, backupsIn } from '../../../../electron/archive/file/backups/backup-path.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { handOutLocks } from '../../../../electron/archive/hand-outs/hand-out-locks.ts';
import { MIGRATIONS, type Migration } from '../../../../electron/archive/migrations/migrations.ts';
import { allReviews } from '../../../../electron/archive/reviews/reviews.ts';
import { snapshotDocument } from '../../../../electron/archive/reviews/snapshots.ts';
import { lastChange } from '../../../../electron/archive/steps/log-mark.ts';
import { objectiveHistory } from '../../../../electron/archive/steps/objective-history.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { earlierFile } from '../../../support/earlier-file.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { receiveIn } from '../../../support/offices/received-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const FOLDER = new URL('../../../../electron/archive/migrations/', import.meta.url);

/** Shipped migrations. A line is added with each new one and never changed: archives out there were made by those bytes. */
const FROZEN: Readonly<Record<string, string>> = {
  '0001-initial.ts': '61b9a53846577ac2d63c760587e9c0d2e8d6c3efc6f0906e19e198e31f92673e',
  '0002-exchange.ts': '755bbd650668e6387866f61c8a004971e6a190125fcd6e9300f2c6ed2209883d',
  '0003-import-doubts.ts': 'ee6495e3f12b4ed423608a91974c2d021b90cdb0958489384939cd6566f63366',
  '0004-accepted-findings.ts': '63ef0d88dae9d8183401c9cbfda3134c2b9610265aaa90ef9f0d4bd453b606bf',
  '0005-reviews.ts': 'f23894387f9e3e6d3ee419281553552e30fa808129deeb8a7f8f062d8403b2e9',
  '0006-next-year.ts': '80b54fc48390e06edbb29582bfd75868337dd9746365fe3f385d7b464127269c',
};

const TABLE_REBUILT = `
CREATE TABLE peopleAfter (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, office TEXT NOT NULL) STRICT;
INSERT INTO peopleAfter SELECT id, name, '' FROM people;
DROP TABLE people;
ALTER TABLE peopleAfter RENAME TO people;
ALTER TABLE objectives ADD COLUMN priority TEXT NOT NULL DEFAULT '';`;

const next = (sql: string, fill = ''): readonly Migration[] => [
  ...MIGRATIONS,
  { version: MIGRATIONS.length + 1, sql, fill },
];

function closedArchive() {
  const filled = filledArchive();
  const document = readArchiveDocument(filled.archive.database);
  filled.archive.close();
  return { ...filled, document };
}

test('shipped migrations are frozen', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}-/u.test(name));
  expect(files).toEqual(Object.keys(FROZEN));
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(files.map((name) => Number(name.slice(0, 4))));
  for (const name of files) {
    const hash = createHash('sha256')
      .update(readFileSync(new URL(name, FOLDER)))
      .digest('hex');
    expect(hash, `${name} was changed: write a new migration instead`).toBe(FROZEN[name]);
  }
});

test('the schema of a new archive is the one committed', async () => {
  const archive = createArchive(join(temporaryFolder(), 'prova.pegaso'), TEST_AUTHOR);
  const sql =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'objectiveSearch!_%' ESCAPE '!' ORDER BY type DESC, name";
  const schema = archive.database.prepare<[], { readonly sql: string }>(sql).all();
  await expect(`${schema.map((row) => row.sql).join(';\n\n')};\n`).toMatchFileSnapshot('schema.snapshot.sql');
  archive.close();
});

test('an older archive is brought up to date, with its rows, after a verified backup', () => {
  const { path, objectiveId, document } = closedArchive();
  const older = readFileSync(path);
  const migrations = next(TABLE_REBUILT, "UPDATE objectives SET priority = 'alta'");
  const archive = openArchive(path, { ...TEST_AUTHOR, migrations });
  expect(readArchiveDocument(archive.database)).toEqual(document);
  expect(objectiveHistory(archive.database, objectiveId, { limit: 1 })).toMatchObject([
    { kind: 'update', field: 'priority', oldValue: '', newValue: 'alta', step: { who: 'Prova' } },
  ]);
  expect(lastChange(archive.database)?.label).toBe(`Aggiornamento alla versione ${MIGRATIONS.length + 1}`);
  expect(verifyArchive(archive, migrations)).toEqual([]);
  const triggers = "SELECT sql FROM sqlite_schema WHERE name = 'peopleLogDelete'";
  expect(archive.database.prepare(triggers).get()).toMatchObject({ sql: expect.stringContaining('OLD.office') });
  archive.close();
  const [backup = ''] = backupsIn(backupFolder(path), path).map((copy) => copy.path);
  const restored = openArchive(backup, { ...TEST_AUTHOR, access: 'read' });
  expect(readArchiveDocument(restored.database)).toEqual(document);
  restored.close();
  expect(older.equals(readFileSync(path))).toBe(false);
  const newer = new Database(path);
  newer.exec("UPDATE fileFacts SET value = '7.10.0' WHERE name = 'applicationVersion'");
  newer.close();
  const message = expect.stringContaining('e viene da Pegaso 7.10.0: aggiornare');
  expect(() => openArchive(path, TEST_AUTHOR)).toThrow(expect.objectContaining({ code: 'archive-newer', message }));
});

test.each([
  ['fails half way', "UPDATE objectives SET title = 'perso'; INSERT INTO nowhere VALUES (1);", /nowhere/u],
  ['leaves broken references', 'DELETE FROM objectives;', /broken references/u],
  ['leaves one broken reference', 'DELETE FROM plans;', /leaves 1 broken/u],
])('a migration that %s changes nothing', (_, sql, message) => {
  const { path, document } = closedArchive();
  expect(() => openArchive(path, { ...TEST_AUTHOR, migrations: next(sql) })).toThrow(message);
  const archive = openArchive(path, TEST_AUTHOR);
  expect(archive.access).toBe('write');
  expect(readArchiveDocument(archive.database)).toEqual(document);
  archive.close();
  expect(readdirSync(dirname(path))).toEqual([basename(path), 'prova-copie'].toSorted());
});

test('the copy before an update goes to the folder that was chosen; one that is away keeps nothing from being opened', () => {
  const chosen = join(temporaryFolder(), 'disco');
  const made: MadeBackup[] = [];
  const backup = { chosen: () => chosen, made: (copy: MadeBackup) => made.push(copy) };
  for (const isThere of [false, true]) {
    const { path } = closedArchive();
    if (isThere) mkdirSync(chosen);
    openArchive(path, { ...TEST_AUTHOR, migrations: next('SELECT 1'), backup }).close();
    expect(backupsIn(backupFolder(path), path)).toHaveLength(isThere ? 0 : 1);
  }
  expect(made.map(({ trouble }) => trouble)).toEqual([expect.stringMatching(/non è raggiungibile/u), null]);
  expect(made[1]?.path.startsWith(chosen)).toBe(true);
});

test('an older archive is also brought up to date to be read, unless another program writes it', () => {
  const { path } = closedArchive();
  const holder = openArchive(path, TEST_AUTHOR);
  const read = () => openArchive(path, { ...TEST_AUTHOR, access: 'read', migrations: next('SELECT 1') });
  expect(read).toThrow(/va aggiornato/u);
  holder.close();
  read().close();
  const raw = new Database(path, { readonly: true });
  expect(raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
  raw.close();
});

test.each([1, 2, 3, 4])(
  'an archive that version %i made is brought up to date with its rows, and can then remember hand-outs',
  (version) => {
    const path = earlierFile(`archivio-${version}.pegaso`);
    const before = new Database(path, { readonly: true });
    const objective = before.prepare('SELECT * FROM objectives').get();
    const [phase] = before.prepare('SELECT * FROM phases ORDER BY position').all();
    expect(before.pragma('user_version', { simple: true })).toBe(version);
    before.close();
    const archive = openArchive(path, TEST_AUTHOR);
    expect(backupsIn(backupFolder(path), path)).toHaveLength(1);
    const { objectives, phases, indicators, bands, reviews, settings } = readArchiveDocument(archive.database);
    const { number: _, ...fields } = objective as { readonly number: number };
    expect(objectives).toEqual([{ ...fields, weight: null, continuesId: null, changeReason: '' }]);
    expect(phases).toHaveLength(2);
    expect(phases[0]).toEqual(phase);
    expect(indicators.map(({ unit, target, continuesId }) => [unit, target, continuesId])).toEqual([['', 4000, null]]);
    expect(bands.map(({ minimum }) => minimum)).toEqual([0, 1, 5000, 8000, 9000]);
    expect([reviews, settings]).toEqual([[], DEFAULT_SETTINGS]);
    const [{ id: objectiveId } = expect.fail('no objective')] = objectives;
    expect(objectiveHistory(archive.database, objectiveId)).toHaveLength(5);
    receiveIn(archive, [objectiveId]);
    expect(handOutLocks(archive.database)).toMatchObject([{ objectiveId, open: 'results' }]);
    expect(verifyArchive(archive)).toEqual([]);
    archive.close();
  },
);

test('an archive that version 5 made keeps its checks and what they froze, brought up as it is read', () => {
  const archive = openArchive(earlierFile('archivio-5.pegaso'), TEST_AUTHOR);
  const [review = expect.fail('no check')] = allReviews(archive.database);
  expect([review.date, review.state]).toEqual(['2026-06-30', 'closed']);
  const { objectives, indicators } = snapshotDocument(archive.database, review.closing?.snapshotId ?? expect.fail());
  expect(objectives.map(({ continuesId, changeReason }) => [continuesId, changeReason])).toEqual([[null, '']]);
  expect(indicators.map(({ continuesId }) => continuesId)).toEqual([null]);
  expect(verifyArchive(archive)).toEqual([]);
  archive.close();
});
