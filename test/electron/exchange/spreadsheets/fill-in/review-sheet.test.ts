import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { closeReview, openReview } from '../../../../../electron/archive/reviews/review-acts.ts';
import { writeEntry } from '../../../../../electron/archive/reviews/review-entries.ts';
import { buildSample } from '../../../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../../../electron/archive/steps/in-transaction.ts';
import { rowsWhere, rowWhere } from '../../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, REVIEW_ENTRIES } from '../../../../../electron/archive/tables/tables.ts';
import { handOutReview } from '../../../../../electron/exchange/reviews/hand-out-review.ts';
import { isoDate, percentage } from '../../../../../shared/schemas/primitives.ts';
import { excelBytes, type TestSheet, testSheets, withCell } from '../../../../support/excel-file.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { pegaso } from '../../../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../../support/unwatched.ts';

/** The workbook that the centre A01 is handed out for a check of the sample, whose first objective has words already. */
async function handedSheet(date: string) {
  const folder = temporaryFolder();
  const path = join(folder, 'campione.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  const objective = rowWhere(archive.database, OBJECTIVES, { code: '2026_A01_01' }) ?? expect.fail('no objective');
  const reviewId = openReview(archive, { planId: objective.planId, date: isoDate.parse(date) });
  inTransaction(archive, 'parole', (db) =>
    writeEntry(db, reviewId, objective.id, { issues: 'gara deserta\nnuova gara', reachable: 1 }),
  );
  const order = { deadline: null, message: '', format: 'spreadsheet' } as const;
  const { handedOut } = await handOutReview(archive, reviewId, order, join(folder, 'verifica.xlsx'), UNWATCHED);
  const file = handedOut.find((one) => one.path.endsWith('-A01.xlsx'))?.path ?? expect.fail('not handed out');
  const sheets = await testSheets(readFileSync(file));
  const back = async (changed: readonly TestSheet[]) => {
    const returned = join(folder, 'rientro.xlsx');
    writeFileSync(returned, await excelBytes({ sheets: changed }));
    archive.close();
    const { code, out, err } = await pegaso('import', returned, '--archive', path, '--json');
    return { code, err, told: out === '' ? null : JSON.parse(out) };
  };
  return { path, archive, reviewId, sheets, back };
}

function entryOf(path: string, code: string) {
  const archive: Archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  const objectiveId = rowWhere(archive.database, OBJECTIVES, { code })?.id ?? expect.fail(code);
  const [entry] = rowsWhere(archive.database, REVIEW_ENTRIES, { objectiveId });
  archive.close();
  return entry;
}

const named = (sheets: readonly TestSheet[], name: string) => sheets.find((sheet) => sheet.name === name);

test('a workbook that comes back as it went changes nothing; what was written in it does', async () => {
  const untouched = await handedSheet('2026-06-30');
  expect((await untouched.back(untouched.sheets)).told).toMatchObject({ changed: 0, added: 0, refused: 0 });
  const { path, sheets, back } = await handedSheet('2026-06-30');
  const filled = withCell(withCell(sheets, 'Verifica!G2', 'nuovo avviso entro luglio'), 'Verifica!H2', 'no');
  // Of another objective one cell alone.
  expect((await back(withCell(filled, 'Verifica!F3', 'in ritardo'))).told).toMatchObject({ refused: 0 });
  expect(entryOf(path, '2026_A01_01')).toMatchObject({
    issues: 'gara deserta\nnuova gara',
    corrections: 'nuovo avviso entro luglio',
    reachable: 0,
  });
  expect(entryOf(path, '2026_A01_02')).toMatchObject({ issues: 'in ritardo', corrections: '', reachable: null });
});

test('what cannot be read is told by its cell, and nothing is taken in; a sheet that was taken out is missed', async () => {
  const wrong = await handedSheet('2026-06-30');
  const refused = await wrong.back(withCell(wrong.sheets, 'Verifica!H2', 'forse'));
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('scrivere Sì o No') });
  expect(entryOf(wrong.path, '2026_A01_01')).toMatchObject({ reachable: 1 });
  const { sheets, back } = await handedSheet('2026-06-30');
  expect(await back(sheets.filter(({ name }) => name !== 'Verifica'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('Manca il foglio «Verifica»'),
  });
});

test('the final check asks no more whether it can be reached, and tells nothing of the Nucleo; after it was closed words are refused', async () => {
  const { path, archive, reviewId, sheets, back } = await handedSheet('2026-12-31');
  expect(JSON.stringify(named(sheets, 'Verifica'))).not.toContain('Raggiungibile');
  closeReview(archive, reviewId);
  const objective = rowWhere(archive.database, OBJECTIVES, { code: '2026_A01_01' }) ?? expect.fail('no objective');
  inTransaction(archive, 'Nucleo', (db) =>
    writeEntry(db, reviewId, objective.id, { evaluated: percentage.parse(8_000), evaluationNote: 'riservata' }),
  );
  expect((await back(withCell(sheets, 'Verifica!G2', 'troppo tardi'))).told).toMatchObject({ refused: 1 });
  expect(entryOf(path, '2026_A01_01')).toMatchObject({
    corrections: '',
    evaluated: 8_000,
    evaluationNote: 'riservata',
  });
});
