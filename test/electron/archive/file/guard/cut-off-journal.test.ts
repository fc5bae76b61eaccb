import { copyFileSync, existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { connectionOf } from '../../../../../electron/archive/connection/connection.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { readArchiveFile } from '../../../../../electron/archive/file/read-archive-file.ts';
import { rowWhere } from '../../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../../electron/archive/tables/tables.ts';
import type { Id } from '../../../../../shared/schemas/primitives.ts';
import { titleIn, writeTitle } from '../../../../support/archive-alone.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { BEFORE, ON_SHARE, onShare } from './on-share.ts';

/** What a crash leaves in the middle of the second of two edits, half of whose pages are in the file: its files, in another folder. */
function cutOff(archive: Archive, objectiveId: Id): string {
  writeTitle(archive, objectiveId, 'prima');
  const folder = temporaryFolder();
  const crashed = join(folder, 'prova.pegaso');
  const connection = connectionOf(archive.database);
  // A cache of nothing writes each page into the file before the transaction ends.
  connection.pragma('cache_spill = 1');
  connection.pragma('cache_size = 1');
  connection.exec('BEGIN');
  connection.exec("UPDATE fileFacts SET value = 'a metà' WHERE name = 'applicationVersion'");
  connection.exec('CREATE TABLE filler (text TEXT) STRICT; INSERT INTO filler VALUES (hex(zeroblob(200000)))');
  for (const suffix of ['', '-journal', '-stato']) copyFileSync(`${archive.path}${suffix}`, `${crashed}${suffix}`);
  connection.exec('ROLLBACK');
  return crashed;
}

describe('after a crash in the middle of writing', () => {
  const crashed = () => {
    const { path: live, objectiveId, open } = onShare();
    const archive = open();
    const older = join(temporaryFolder(), 'prima.pegaso');
    copyFileSync(live, older);
    const path = cutOff(archive, objectiveId);
    archive.close();
    expect(existsSync(`${path}-journal`)).toBe(true);
    return { path, objectiveId, older, live };
  };

  test.each([
    ['on a share', ON_SHARE],
    ['on a good disk', TEST_AUTHOR],
  ])('the file is as it was before what was not acknowledged, %s', (_, options) => {
    const { path, objectiveId } = crashed();
    const archive = openArchive(path, options);
    expect([titleIn(archive, objectiveId), archive.notice, archive.access]).toEqual(['prima', null, 'write']);
    archive.close();
    expect(readdirSync(dirname(path))).toEqual(['prova.pegaso']);
  });

  test.each([
    ['an older copy of it', ({ older }: ReturnType<typeof crashed>) => older, BEFORE],
    ['what it was a moment later', ({ live }: ReturnType<typeof crashed>) => live, 'prima'],
  ])('%s takes its place: the journal is set aside and not put back into it', (_, source, title) => {
    const all = crashed();
    const { path, objectiveId } = all;
    copyFileSync(source(all), path);
    const wanted = readFileSync(path);
    expect(readArchiveFile(path, (db) => rowWhere(db, OBJECTIVES, { id: objectiveId })?.title)).toBe(title);
    expect(readFileSync(path).equals(wanted)).toBe(true);
    const archive = openArchive(path, ON_SHARE);
    expect([titleIn(archive, objectiveId), archive.access]).toEqual([title, 'write']);
    expect(archive.notice).toContain('è messo da parte in «prova-modifiche-non-unite-2026-03-01-');
    archive.close();
    expect(globSync(join(dirname(path), '*.journal'))).toHaveLength(1);
    expect(readdirSync(dirname(path))).toHaveLength(2);
  });
});
