import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { dismissImportDoubts, importDoubts } from '../../../../electron/archive/findings/import-doubts.ts';
import { readScheda } from '../../../../electron/archive/objectives/read-scheda.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { undo, undoState } from '../../../../electron/archive/steps/undo.ts';
import { schedeRequest } from '../../../../electron/exchange/merge/schede-request.ts';
import { ShownMerge } from '../../../../electron/exchange/merge/shown-merge.ts';
import { takeIn } from '../../../../electron/exchange/merge/take-in.ts';
import { importSchede } from '../../../../electron/official/import/import-schede.ts';
import type { Scheda } from '../../../../shared/schemas/scheda.ts';
import { TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bytes = readFileSync(new URL('../../../fixtures/official/schede-vallechiara.txt', import.meta.url));
const document = schedeOfText(bytes, 'schede.txt');
const [first, second] = document.schede;
if (first === undefined || second === undefined) throw new Error('Two schede are needed');

const withScheda = (file: string, ...schede: Scheda[]) => ({ ...document, file, schede });

/** An archive that has the schede. */
function archived() {
  const archive = createArchive(join(temporaryFolder(), 'a.pegaso'), TEST_AUTHOR);
  importSchede(archive, document);
  return { archive, mine: readArchiveDocument(archive.database) };
}

test('schede that are in the archive already differ in nothing, whatever stands beside them', () => {
  const { mine } = archived();
  const request = schedeRequest(mine, [document]);
  expect(request.theirs).toEqual(mine);
});

test('schede with other values are shown field by field beside what is new, of several files at once', () => {
  const { archive, mine } = archived();
  inTransaction(archive, 'controllati', (db) =>
    dismissImportDoubts(
      db,
      importDoubts(db).map(({ id }) => id),
    ),
  );
  const changed = { ...first, title: 'Un altro titolo', phases: first.phases.slice(1) };
  const added = { ...second, code: '2024_C10_77', title: 'Uno nuovo' };
  const request = schedeRequest(mine, [withScheda('a.txt', changed), withScheda('b.txt', added)]);
  expect(request).toMatchObject({ kind: 'official', title: 'Schede di «a.txt», «b.txt»', theirsLabel: 'nei file' });
  const shown = new ShownMerge(request, { document: mine, closedReviews: new Set() });
  const { counts, groups } = shown.summary();
  expect(groups.map(({ code, kind }) => [code, kind])).toEqual([
    [first.code, 'changed'],
    ['2024_C10_77', 'added'],
  ]);
  expect(counts).toMatchObject({ added: 1, removed: 1, changed: 1, conflicts: 0 });
  takeIn(archive, request, null, shown);
  const { objectives } = readArchiveDocument(archive.database);
  const idOf = (code: string) => objectives.find((row) => row.code === code)?.id ?? expect.fail(code);
  expect(readScheda(archive.database, idOf(first.code))).toEqual(changed);
  expect(readScheda(archive.database, idOf('2024_C10_77'))).toEqual(added);
  expect(undoState(archive.database).undo).toBe('Importazione di 2 file');
  // Only of what came in: the other objectives of the files are as they were.
  const doubts = importDoubts(archive.database);
  expect(new Set(doubts.map(({ objectiveId }) => objectiveId))).toEqual(new Set([idOf(first.code)]));
  expect(doubts.length).toBeGreaterThan(5);
  undo(archive);
  expect(importDoubts(archive.database)).toEqual([]);
});
