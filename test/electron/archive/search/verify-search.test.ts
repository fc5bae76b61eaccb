import { expect, test } from 'vitest';
import { connectionOf } from '../../../../electron/archive/connection/connection.ts';
import { verifyArchive } from '../../../../electron/archive/file/verify-archive.ts';
import { type SearchDocument, searchDocument } from '../../../../electron/archive/search/search-index.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

const FIELDS = 'code, title, texts, phases, indicators';
const VALUES = '@code, @title, @texts, @phases, @indicators';

test('an index is true when it has every word as often, and in the column where it stands', () => {
  const { archive } = filledArchive();
  const { database } = archive;
  const connection = connectionOf(database);
  const own = searchDocument(database, 1);
  const problems = (indexed: SearchDocument) => {
    connection
      .prepare(`INSERT OR REPLACE INTO objectiveSearch (rowid, ${FIELDS}) VALUES (@number, ${VALUES})`)
      .run(indexed);
    return verifyArchive(archive).length;
  };
  expect(problems(own)).toBe(0);
  expect(problems({ ...own, title: own.phases, phases: own.title })).toBe(1);
  expect(problems({ ...own, code: own.code.replace(/.$/u, 'Z') })).toBe(1);
  expect(problems({ ...own, title: `${own.title} ${own.title}` })).toBe(1);
  expect(problems({ ...own, title: `${own.title} zzz` })).toBe(1);
  expect(problems({ ...own, title: '' })).toBe(1);
  connection.prepare(`INSERT INTO objectiveSearch (rowid, ${FIELDS}) VALUES (99, ${VALUES})`).run(own);
  expect(problems(own)).toBe(1);
  connection.prepare('DELETE FROM objectiveSearch WHERE rowid = 99').run();
  expect(problems(own)).toBe(0);
  archive.close();
});
