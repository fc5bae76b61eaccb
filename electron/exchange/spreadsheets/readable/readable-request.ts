import { basename } from 'node:path';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';
import type { Sheet } from '../cells/cell.ts';
import { CellProblems, type Demand } from '../cells/cell-problems.ts';
import { MARK_SHEET, SHEET_NAMES, SHEET_TARGETS } from '../fill-in/fill-in-format.ts';
import { tableRefused } from '../table-refused.ts';
import { BLANKS_STAY } from '../tables/table-request.ts';
import { Laying } from './laying.ts';
import { READABLE_VERSION } from './readable-format.ts';
import type { ReadableMark } from './readable-mark.ts';
import { readableSheet } from './readable-sheet.ts';

/**
 * What taking a workbook in compares that was written to be read: its sheets are tables, laid over the archive one after the other, so that only
 * what they say changes. Of a sheet or a column that was taken away nothing is said.
 * @param plan of its objectives, by code, where the workbook does not say it.
 * @param today what `oggi` means in a cell.
 * @throws AppError `table-refused` for a workbook of a newer version or without any of its sheets; DocumentRefused with every cell that
 * cannot be read, or where only what can be read is demanded, when that is nothing to look at.
 */
export function readableRequest(
  path: string,
  mine: ArchiveDocument,
  sheets: readonly Sheet[],
  mark: ReadableMark,
  plan: string | null,
  today: IsoDate,
  demand: Demand = 'whole',
): MergeRequest {
  if (mark.version > READABLE_VERSION)
    throw tableRefused(path, 'è stato scritto da una versione più nuova di Pegaso, aggiornare il programma');
  const name = basename(path);
  const told = SHEET_TARGETS.flatMap((target) => {
    const sheet = sheets.find((candidate) => candidate.name === SHEET_NAMES[target]);
    return sheet === undefined || sheet.rows.length === 0 ? [] : [readableSheet(target, sheet)];
  });
  if (told.length === 0) {
    const names = SHEET_TARGETS.map((target) => `«${SHEET_NAMES[target]}»`).join(', ');
    throw tableRefused(path, `non ha più nessuno dei suoi fogli (${names}), rimettere i loro nomi`);
  }
  const problems = new CellProblems(name, demand);
  const laying = new Laying(mine, mark.plan ?? plan, problems, today, demand);
  for (const sheet of told) laying.lay(sheet);
  problems.refuse();
  return {
    kind: 'table',
    title: `Foglio «${name}»`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: name,
    message: '',
    notices: [
      BLANKS_STAY,
      ...laying.notices,
      ...problems.leftOutRows.map((row) => `Riga lasciata fuori, ${row}`),
      ...sheetNotices(sheets),
    ],
    scope: 'everything',
    base: mine,
    theirs: laying.document,
    objectiveIds: [...laying.objectiveIds],
    unread: { file: name, cells: [...laying.unread, ...problems.unreadCells] },
    label: `importazione di ${name}`,
  };
}

/** Sheets that a person has added, or given another name. */
function sheetNotices(sheets: readonly Sheet[]): readonly string[] {
  const known = new Set<string>([MARK_SHEET, ...SHEET_TARGETS.map((target) => SHEET_NAMES[target])]);
  const others = sheets.filter(({ name, rows }) => !known.has(name) && rows.length > 0).map(({ name }) => `«${name}»`);
  return others.length === 0 ? [] : [`Fogli che non sono stati letti: ${others.join(', ')}.`];
}
