import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { openArchive } from '../../../../electron/archive/file/open-archive.ts';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { importFiles } from '../../../../electron/official/import/import-files.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { VALLECHIARA } from '../vallechiara.ts';

const GOOD = VALLECHIARA;
const BAD = 'Gentile Sindaca, questa non è una scheda.';
/** Schede that are the same but for one value: refused in an archive that has the others, where nobody says which is to stay. */
const DIFFERENT = VALLECHIARA.replace(/ 100,00/u, '  40,00');

/** Imports files of these contents, one after the other, into an archive. */
async function importing(archive: string, ...contents: readonly string[]) {
  const folder = temporaryFolder();
  const files = contents.map((content, index) => {
    const path = join(folder, `schede-${index}.txt`);
    writeFileSync(path, content);
    return path;
  });
  const { created, files: outcomes } = await importFiles(archive, files, TEST_AUTHOR);
  return { created, outcomes: outcomes.map((outcome) => ('report' in outcome ? 'taken' : outcome.refusal.code)) };
}

function objectiveCount(path: string): number {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  try {
    return selectedObjectives(archive.database, {}).length;
  } finally {
    archive.close();
  }
}

describe('of several files one of which is refused', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['first', [BAD, GOOD], ['document-refused', 'taken']],
    ['last', [GOOD, BAD], ['taken', 'document-refused']],
    ['in the middle', [GOOD, BAD, GOOD], ['taken', 'document-refused', 'taken']],
    ['after one that it contradicts', [GOOD, DIFFERENT], ['taken', 'conflict']],
  ])('the others are in the new archive, which stays: %s', async (_, contents, outcomes) => {
    const archive = join(temporaryFolder(), 'nuovo.pegaso');
    const imported = await importing(archive, ...contents);
    expect(imported).toEqual({ created: true, outcomes });
    expect(objectiveCount(archive)).toBe(5);
    expect(readdirSync(dirname(archive))).toEqual(['nuovo.pegaso']);
  });

  test('the others are in an archive that was there', async () => {
    const path = join(temporaryFolder(), 'vuoto.pegaso');
    createArchive(path, TEST_AUTHOR).close();
    expect(await importing(path, BAD, GOOD)).toEqual({ created: false, outcomes: ['document-refused', 'taken'] });
    expect(objectiveCount(path)).toBe(5);
  });
});

test('of files that are all refused no archive is made, and one that was there stays', async () => {
  const none = join(temporaryFolder(), 'nuovo.pegaso');
  await importing(none, BAD, BAD);
  expect(existsSync(none)).toBe(false);
  const { archive, path } = filledArchive();
  archive.close();
  await importing(path, BAD, BAD);
  expect(objectiveCount(path)).toBe(1);
});
