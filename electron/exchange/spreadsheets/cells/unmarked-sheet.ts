import type { Cell, Sheet } from './cell.ts';

/** `="2026_B02_01"`: how programs keep spreadsheets from making a number of a text. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/u;
/** An apostrophe before what a spreadsheet would run, as exports write it. */
const MARKED = /^'(?=[=+\-@\t'])/u;

/** A table of another program with its texts as spreadsheets show them, without what marks them as texts. */
export function unmarkedSheet(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(unmarkedCell) })) };
}

function unmarkedCell(cell: Cell | undefined): Cell | undefined {
  if (cell?.kind !== 'text' || !/^[=']/u.test(cell.text)) return cell;
  const formula = TEXT_FORMULA.exec(cell.text)?.[1];
  const text = formula === undefined ? cell.text.replace(MARKED, '') : formula.replaceAll('""', '"');
  return text.trim() === '' ? undefined : { kind: 'text', text };
}
