import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { importSchede } from '../../../../electron/official/import/import-schede.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { OFFICIAL, reviewIndicator, reviewPhase } from '../../../support/review-objectives.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SCHEDE = new URL('../../../../../shared/seed/schede-ufficiali.txt', import.meta.url);
const isMissing = !existsSync(SCHEDE);
const note = isMissing ? ' (skipped: the reference material is not beside the project)' : '';

test.skipIf(isMissing)(`the numbers kept are those of the official document${note}`, () => {
  const archive = createArchive(join(temporaryFolder(), 'a.pegaso'), TEST_AUTHOR);
  importSchede(archive, schedeOfText(readFileSync(SCHEDE), 'schede.txt'));
  const { objectives, phases, indicators } = readArchiveDocument(archive.database);
  const read = objectives.flatMap(({ id, code, year, level }) => {
    if (level !== 'PEG') return [];
    const isOwn = (row: { readonly objectiveId: string }) => row.objectiveId === id;
    return {
      code,
      year,
      phases: phases.filter(isOwn).map((row) => reviewPhase.strip().parse(row)),
      indicators: indicators.filter(isOwn).map((row) => reviewIndicator.strip().parse(row)),
    };
  });
  expect(read).toEqual(OFFICIAL);
});
