import { cleanValue } from '../../../../shared/format/clean-text.ts';
import type { Cell, Sheet, SheetRow } from './cell.ts';

/** Controls that no program writes on purpose: a text that has them was read in the wrong encoding, and is for its reader to refuse. */
const WRONG_ENCODING = /[\u0080-\u0084\u0086-\u009f]/u;

/** A sheet with its texts as fields keep them: a cell of which nothing is seen is blank, and a row of such cells is none. */
export function cleanSheet(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.flatMap(cleanRow) };
}

function cleanRow(row: SheetRow): readonly SheetRow[] {
  let changed: (Cell | undefined)[] | null = null;
  for (const [column, cell] of row.cells.entries()) {
    const clean = cleanCell(cell);
    if (clean === cell) continue;
    changed ??= [...row.cells];
    changed[column] = clean;
  }
  if (changed === null) return [row];
  return changed.some((cell) => cell !== undefined) ? [{ ...row, cells: changed }] : [];
}

function cleanCell(cell: Cell | undefined): Cell | undefined {
  if (cell?.kind !== 'text' || WRONG_ENCODING.test(cell.text)) return cell;
  const text = cleanValue(cell.text);
  if (text === cell.text && text.trim() !== '') return cell;
  // Line ends by themselves are not seen in a cell.
  return text.trim() === '' ? undefined : { kind: 'text', text };
}
