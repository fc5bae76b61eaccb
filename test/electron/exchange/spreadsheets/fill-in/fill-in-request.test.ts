import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { verifyArchive } from '../../../../../electron/archive/file/verify-archive.ts';
import { handOutRegister } from '../../../../../electron/archive/hand-outs/hand-out-register.ts';
import { undo } from '../../../../../electron/archive/steps/undo.ts';
import { updateRow } from '../../../../../electron/archive/tables/table.ts';
import { PHASES } from '../../../../../electron/archive/tables/tables.ts';
import { makeHandOut } from '../../../../../electron/exchange/hand-outs/make-hand-out.ts';
import { takeIn } from '../../../../../electron/exchange/merge/take-in.ts';
import { fillInRequest } from '../../../../../electron/exchange/spreadsheets/fill-in/fill-in-request.ts';
import { readChosenTable } from '../../../../../electron/exchange/spreadsheets/read-chosen-table.ts';
import { hundredths, percentage } from '../../../../../shared/schemas/primitives.ts';
import { excelBytes, type TestSheet, testSheets, withCell } from '../../../../support/excel-file.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { previewMerge } from '../../../../support/offices/preview-merge.ts';
import { edit, handOutOrder } from '../../../../support/offices/two-offices.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../../support/unwatched.ts';
import { DAY, handedOut } from './handed-out.ts';

test('a workbook that was filled in goes in as one step, is in the register, and twice changes nothing', async () => {
  const { archive, sheets, back, request, phaseId, indicatorId } = await handedOut('results');
  const before = readArchiveDocument(archive.database);
  const file = await back(withCell(withCell(sheets, 'Fasi!H2', 40), 'Indicatori!I2', 85.5));
  const asked = await request(file);
  expect(previewMerge(archive, asked)).toMatchObject({
    kind: 'spreadsheet',
    counts: { changed: 2, conflicts: 0, refused: 0, added: 0, removed: 0 },
  });
  expect(takeIn(archive, asked, null)).toMatchObject({ changes: 2, undecided: [] });
  const after = readArchiveDocument(archive.database);
  expect(after.phases.find(({ id }) => id === phaseId)?.progress).toBe(4_000);
  expect(after.indicators.find(({ id }) => id === indicatorId)?.result).toBe(8_550);
  expect(handOutRegister(archive.database, DAY)).toMatchObject([{ state: 'returned', returns: [{ changes: 2 }] }]);
  const again = previewMerge(archive, await request(file));
  expect(again.counts).toMatchObject({ changed: 0, conflicts: 0 });
  expect(again.notices.join()).toContain('già stato accolto');
  undo(archive);
  expect(readArchiveDocument(archive.database)).toEqual(before);
  archive.close();
});

test('what the receiver had no right to is told and not taken; what both changed is a conflict', async () => {
  const { archive, sheets, back, request, phaseId } = await handedOut('results');
  edit(archive, (db) => updateRow(db, PHASES, phaseId, { progress: percentage.parse(9_000) }));
  const rows = sheets.map((sheet) =>
    sheet.name === 'Indicatori' ? { ...sheet, rows: sheet.rows.slice(0, 1) } : sheet,
  );
  const file = await back(withCell(withCell(rows, 'Fasi!H2', 40), 'Fasi!D2', 'Descrizione cambiata'));
  const asked = await request(file);
  const { counts } = previewMerge(archive, asked);
  expect(counts).toMatchObject({ conflicts: 1, refused: 2, changed: 0, removed: 0 });
  const mine = readArchiveDocument(archive.database);
  takeIn(archive, asked, 'mine');
  expect(readArchiveDocument(archive.database)).toEqual(mine);
  archive.close();
});

test('a workbook of another archive, or of a newer program, is refused', async () => {
  const { archive, sheets, back, request, path } = await handedOut('everything');
  const other = filledArchive();
  await expect(request(path, other.archive)).rejects.toMatchObject({ code: 'hand-out-unknown' });
  const newer = await back(withCell(sheets, '_pegaso!B2', '3'));
  await expect(request(newer)).rejects.toMatchObject({
    code: 'table-refused',
    message: expect.stringContaining('versione più nuova'),
  });
  other.archive.close();
  archive.close();
});

test('earlier results come and go by year', async () => {
  const { archive, sheets, back, request, indicatorId } = await handedOut('everything');
  const head = sheets.find(({ name }) => name === 'Indicatori')?.rows[0];
  const column = String.fromCharCode(65 + (head?.indexOf('Risultato 2025') ?? 0));
  takeIn(archive, await request(await back(withCell(sheets, `Indicatori!${column}2`, '90,25'))), null);
  const results = () =>
    readArchiveDocument(archive.database).indicatorResults.filter((row) => row.indicatorId === indicatorId);
  expect(results()).toMatchObject([{ year: 2025, value: hundredths.parse(9_025) }]);
  takeIn(archive, await request(await back(withCell(sheets, `Indicatori!${column}2`, null), 'altro.xlsx')), 'theirs');
  expect(results()).toEqual([]);
  archive.close();
});

test('a workbook whose hand-out the register has lost is adopted, told so, and compared with the archive as it was', async () => {
  const filled = filledArchive();
  filled.archive.close();
  // A copy of before the hand-out takes the place of the archive.
  const copy = join(temporaryFolder(), 'prima.pegaso');
  copyFileSync(filled.path, copy);
  const giving = openArchive(filled.path, TEST_AUTHOR);
  const path = join(temporaryFolder(), 'consegna.xlsx');
  await makeHandOut(
    giving,
    handOutOrder({ selection: {} }, { format: 'spreadsheet', scope: 'results' }),
    path,
    UNWATCHED,
  );
  giving.close();
  const forgetful = openArchive(copy, TEST_AUTHOR);
  onTestFinished(() => forgetful.close());
  const returned = async (sheets: readonly TestSheet[]) => {
    const file = join(temporaryFolder(), 'rientro.xlsx');
    writeFileSync(file, await excelBytes({ sheets }));
    const chosen = await readChosenTable(file);
    if (chosen.kind !== 'fillIn') throw new Error(chosen.kind);
    return () => fillInRequest(forgetful.database, file, chosen.sheets, chosen.mark, DAY);
  };
  const sheets = withCell(await testSheets(readFileSync(path)), 'Fasi!H2', 40);
  // Of another municipality, or of before workbooks said it, it is refused as ever.
  for (const place of ['_pegaso!B4', '_pegaso!B5']) {
    const other = await returned(withCell(sheets, place, 'x'));
    expect(other).toThrow(expect.objectContaining({ code: 'hand-out-unknown' }));
  }
  const request = await returned(sheets);
  expect(request().notices).toEqual([expect.stringContaining('Questa consegna non risulta nel registro')]);
  expect(previewMerge(forgetful, request())).toMatchObject({
    counts: { changed: 1, conflicts: 0, refused: 0, removed: 0 },
  });
  takeIn(forgetful, request(), null);
  expect(readArchiveDocument(forgetful.database).phases.map(({ progress }) => progress)).toContain(4_000);
  expect(handOutRegister(forgetful.database, DAY)).toMatchObject([{ state: 'returned', returns: [{ changes: 1 }] }]);
  expect(request().notices.join()).toContain('già stato accolto');
  expect(verifyArchive(forgetful)).toEqual([]);
});
