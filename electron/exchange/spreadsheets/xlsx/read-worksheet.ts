import type { Cell, CellRange, SheetRow } from '../cells/cell.ts';
import { CellCount } from '../cells/cell-count.ts';
import { columnOf, rangeNamed } from '../cells/cell-name.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import { readXml } from '../xml/read-xml.ts';
import { cellOf, type RawCell, type WorkbookContext } from './cell-value.ts';

/** The last row and column that a sheet of any program has. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

export interface Worksheet {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
}

/** Reads one sheet; rows and cells without content leave no trace, however many there are. */
export async function readWorksheet(
  part: string,
  bytes: Uint8Array,
  context: WorkbookContext,
  signal?: AbortSignal,
): Promise<Worksheet> {
  const rows: SheetRow[] = [];
  const merged: CellRange[] = [];
  const count = new CellCount();
  let row = 0;
  let column = -1;
  let hidden = false;
  let cells: (Cell | undefined)[] = [];
  let raw: RawCell | null = null;
  let target: 'value' | 'inline' | null = null;
  let isPronunciation = false;
  await readXml(
    part,
    bytes,
    {
      open(name, attributes) {
        switch (name.slice(name.indexOf(':') + 1)) {
          case 'row':
            row = placed(attributes['r'] === undefined ? row + 1 : Number(attributes['r']), 1, LAST_ROW, part);
            column = -1;
            hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
            cells = [];
            break;
          case 'c': {
            const { r, t = 'n', s = '0' } = attributes;
            column = placed(r === undefined ? column + 1 : columnOf(r), 0, LAST_COLUMN, part);
            raw = { type: t, style: Number(s), value: null, inline: '', hasFormula: false };
            break;
          }
          case 'f':
            if (raw !== null) raw.hasFormula = true;
            break;
          case 'v':
            if (raw !== null) raw.value = '';
            target = 'value';
            break;
          case 'rPh':
            isPronunciation = true;
            break;
          case 't':
            target = isPronunciation ? null : 'inline';
            break;
          case 'mergeCell': {
            const range = rangeNamed(attributes['ref'] ?? '');
            if (range !== null) merged.push(range);
            break;
          }
        }
      },
      close(name) {
        switch (name.slice(name.indexOf(':') + 1)) {
          case 'v':
          case 't':
            target = null;
            break;
          case 'rPh':
            isPronunciation = false;
            break;
          case 'c': {
            const cell = raw === null ? undefined : cellOf(raw, part, context);
            if (cell !== undefined) {
              count.add(1, part);
              cells[column] = cell;
            }
            raw = null;
            break;
          }
          case 'row':
            if (cells.length > 0) rows.push({ number: row, cells, ...(hidden ? { hidden } : {}) });
            break;
        }
      },
      text(piece) {
        if (raw === null || target === null) return;
        if (target === 'inline') raw.inline += piece;
        else raw.value += piece;
      },
    },
    { thinned: withoutEmptyRows, signal },
  );
  return { rows, merged };
}

/** Rows that say their number and hold nothing, before another that says its own. */
const EMPTY_ROWS = /<row r="\d+"[^<>]*(?:\/>|>(?:<c r="[A-Z]+\d+"[^<>]*\/>)*<\/row>)(?=<row r=")/gu;

/** A sheet that was formatted to its end has a million rows with nothing in them: taking them out at once is ten times faster. */
function withoutEmptyRows(piece: string): string {
  // What comments and CDATA hold is no row.
  return piece.includes('<!') ? piece : piece.replace(EMPTY_ROWS, '');
}

function placed(index: number, first: number, last: number, part: string): number {
  if (Number.isInteger(index) && index >= first && index <= last) return index;
  throw new SpreadsheetFault('damaged', part);
}
