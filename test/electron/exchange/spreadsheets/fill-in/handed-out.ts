import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHandOut } from '../../../../../electron/exchange/hand-outs/make-hand-out.ts';
import type { Demand } from '../../../../../electron/exchange/spreadsheets/cells/cell-problems.ts';
import { fillInRequest } from '../../../../../electron/exchange/spreadsheets/fill-in/fill-in-request.ts';
import { readChosenTable } from '../../../../../electron/exchange/spreadsheets/read-chosen-table.ts';
import type { HandOutScope } from '../../../../../shared/schemas/hand-out.ts';
import { isoDate } from '../../../../../shared/schemas/primitives.ts';
import { excelBytes, type TestSheet, testSheets } from '../../../../support/excel-file.ts';
import { filledArchive } from '../../../../support/filled-archive.ts';
import { handOutOrder } from '../../../../support/offices/two-offices.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { UNWATCHED } from '../../../../support/unwatched.ts';

/** The day on which workbooks come back. */
export const DAY = isoDate.parse('2026-07-01');

/** The small archive, one hand-out of it as a workbook, and what comes back. */
export async function handedOut(scope: HandOutScope) {
  const filled = filledArchive();
  const path = join(temporaryFolder(), 'consegna.xlsx');
  const order = handOutOrder({ selection: {} }, { format: 'spreadsheet', scope });
  await makeHandOut(filled.archive, order, path, UNWATCHED);
  const sheets = await testSheets(readFileSync(path));
  const back = async (changed: readonly TestSheet[], name = 'rientro.xlsx') => {
    const returned = join(temporaryFolder(), name);
    writeFileSync(returned, await excelBytes({ sheets: changed }));
    return returned;
  };
  const request = async (file: string, archive = filled.archive, demand: Demand = 'whole') => {
    const chosen = await readChosenTable(file);
    if (chosen.kind !== 'fillIn') throw new Error(chosen.kind);
    return fillInRequest(archive.database, file, chosen.sheets, chosen.mark, DAY, demand);
  };
  return { ...filled, path, sheets, back, request };
}
