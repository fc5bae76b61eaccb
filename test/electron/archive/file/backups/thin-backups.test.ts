import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupArchive, backupInFolder } from '../../../../../electron/archive/file/backups/backup-archive.ts';
import { backupFolder } from '../../../../../electron/archive/file/backups/backup-path.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../../electron/archive/tables/new-id.ts';
import { deleteRow, insertRow } from '../../../../../electron/archive/tables/table.ts';
import { PEOPLE } from '../../../../../electron/archive/tables/tables.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';

const named = (day: number, hour = 8) =>
  `prova-2026-01-${String(day).padStart(2, '0')}-${String(hour).padStart(2, '0')}0000.pegaso`;

/** An archive of 2026-03-01 with hourly copies of one January day, all of the same content. */
function copiedHourly() {
  const filled = filledArchive();
  const folder = backupFolder(filled.path);
  const first = backupArchive(filled.archive);
  for (let hour = 0; hour < 20; hour += 1) copyFileSync(first, join(folder, named(5, hour)));
  renameSync(first, join(folder, named(4)));
  return { ...filled, folder };
}

test('a new copy lets go of those that are too many, and of nothing else', () => {
  const { archive, folder } = copiedHourly();
  const strangers = [
    'lettera.pegaso',
    'prova.pegaso',
    'altro-2026-01-05-080000.pegaso',
    `x${named(5)}`,
    `${named(5)}.tmp`,
  ];
  for (const name of strangers) copyFileSync(join(folder, named(5)), join(folder, name));
  writeFileSync(join(folder, named(5, 21)), 'non è una copia');
  mkdirSync(join(folder, named(5, 22)));
  const made = backupArchive(archive);
  const left = readdirSync(folder);
  for (const name of [...strangers, named(5, 21), named(5, 22)]) expect(left).toContain(name);
  // The new one and nine of the fifth, and the one of the day before.
  expect(
    left.filter((name) => !strangers.includes(name) && !name.includes('-2100') && !name.includes('-2200')),
  ).toEqual(
    [
      named(4),
      ...Array.from({ length: 9 }, (_, index) => named(5, 11 + index)),
      made.split(/[\\/]/u).at(-1),
    ].toSorted(),
  );
  archive.close();
});

test('a copy that fails lets go of none', () => {
  const { archive, folder } = copiedHourly();
  const before = readdirSync(folder);
  expect(() => backupArchive({ ...archive, database: { prepare: archive.database.prepare } as never })).toThrow();
  expect(readdirSync(folder)).toEqual(before);
  archive.close();
});

test('an archive that lost most of what it held takes the place of no fuller copy', () => {
  const { archive, path } = filledArchive();
  const people = Array.from({ length: 40 }, (_, index) => ({ id: newId(), name: `Persona ${index}` }));
  inTransaction(archive, 'persone', (db) => {
    for (const person of people) insertRow(db, PEOPLE, person);
  });
  const folder = backupFolder(path);
  const full = backupArchive(archive);
  for (let hour = 0; hour < 14; hour += 1) copyFileSync(full, join(folder, named(5, hour)));
  inTransaction(archive, 'persone tolte', (db) => {
    for (const { id } of people) deleteRow(db, PEOPLE, id);
  });
  archive.close();
  const emptied = openArchive(path, { ...TEST_AUTHOR, now: () => new Date('2026-03-01T10:00:00Z') });
  backupArchive(emptied);
  emptied.close();
  expect(readdirSync(folder)).toHaveLength(16);
  expect(existsSync(full)).toBe(true);
  expect(dirname(full)).toBe(folder);
});

test('a copy that is about to be restored stays, though it is one too many', () => {
  const { archive, folder } = copiedHourly();
  const oldest = join(folder, readdirSync(folder).toSorted()[0] ?? '');
  const spared = join(folder, named(5, 1));
  expect([oldest, spared].map(existsSync)).toEqual([true, true]);
  backupInFolder(archive, null, spared);
  expect(existsSync(spared)).toBe(true);
  expect(existsSync(join(folder, named(5, 2)))).toBe(false);
  archive.close();
});
