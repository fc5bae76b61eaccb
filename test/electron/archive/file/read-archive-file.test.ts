import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { readArchiveFile } from '../../../../electron/archive/file/read-archive-file.ts';
import { earlierFile } from '../../../support/earlier-file.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

test('an archive of an older version is read as it would be brought up to date, and stays as it is', () => {
  const path = earlierFile('archivio-1.pegaso');
  const before = readFileSync(path);
  const document = readArchiveFile(path, readArchiveDocument);
  expect(document.objectives.map(({ title }) => title)).toEqual(['Aprire la biblioteca la sera']);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(['archivio-1.pegaso']);
});

test('an archive that is open to write is read as it stands, and one that is none is refused', () => {
  const { archive, path } = filledArchive();
  expect(readArchiveFile(path, readArchiveDocument)).toEqual(readArchiveDocument(archive.database));
  archive.close();
  const other = join(dirname(path), 'altro.pegaso');
  writeFileSync(other, 'non è un archivio');
  const read = () => readArchiveFile(other, readArchiveDocument);
  expect(read).toThrow(expect.objectContaining({ code: 'archive-unreadable' }));
});
