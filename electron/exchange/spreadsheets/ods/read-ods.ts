import { type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';
import type { Cell, CellRange, Sheet, SheetRow } from '../cells/cell.ts';
import { CellCount } from '../cells/cell-count.ts';
import { SpreadsheetFault } from '../cells/spreadsheet-fault.ts';
import { readXml } from '../xml/read-xml.ts';
import { odsCell } from './ods-cell.ts';
import { OdsText } from './ods-text.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'meta-inf/manifest.xml';
/** The last row and column that a sheet of any program has. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** The day from which numbers count, unless the sheet says another. */
const USUAL_DAY_ZERO = '1899-12-30';

type Attributes = Readonly<Record<string, string>>;

interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: SheetRow[];
  readonly merged: CellRange[];
  row: number;
}

/**
 * Reads the sheets of an OpenDocument spreadsheet, from its parts by `zipNameKey`. Rows and cells that a file says once and repeats are
 * written out only where they hold something. @throws SpreadsheetFault
 */
export async function readOds(parts: ReadonlyMap<string, Uint8Array>, signal?: AbortSignal): Promise<readonly Sheet[]> {
  const manifest = parts.get(MANIFEST);
  // What is encrypted says so where it is listed; the part itself is noise.
  if (manifest !== undefined && Buffer.from(manifest).includes('encryption-data'))
    throw new SpreadsheetFault('password');
  const bytes = parts.get(CONTENT);
  if (bytes === undefined) throw new SpreadsheetFault('damaged', CONTENT);
  const sheets: OpenSheet[] = [];
  const count = new CellCount();
  const hiddenStyles = new Set<string>();
  let style = '';
  let dayZero: IsoDate | undefined;
  let sheet: OpenSheet | null = null;
  let cells: (Cell | undefined)[] = [];
  let column = 0;
  let rowRepeats = 1;
  let isRowHidden = false;
  /** Depth inside drawings, which may hold tables of their own. */
  let drawings = 0;
  let cell: Attributes | null = null;
  let text: OdsText | null = null;
  await readXml(
    CONTENT,
    bytes,
    {
      open(name, attributes) {
        if (DRAWING.test(name)) drawings += 1;
        if (drawings > 0) return;
        switch (name) {
          case 'table:null-date': {
            const zero = isoDate.safeParse(attributes['table:date-value']);
            if (zero.success && zero.data !== USUAL_DAY_ZERO) dayZero = zero.data;
            break;
          }
          case 'style:style':
            style = attributes['style:name'] ?? '';
            break;
          case 'style:table-properties':
            if (attributes['table:display'] === 'false') hiddenStyles.add(style);
            break;
          case 'table:table': {
            const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '');
            sheet = { name: attributes['table:name'] ?? '', hidden, rows: [], merged: [], row: 0 };
            sheets.push(sheet);
            break;
          }
          case 'table:table-row':
            rowRepeats = repeats(attributes['table:number-rows-repeated']);
            isRowHidden = HIDDEN_ROWS.has(attributes['table:visibility'] ?? '');
            column = 0;
            cells = [];
            break;
          case 'table:table-cell':
          case 'table:covered-table-cell':
            cell = attributes;
            text = new OdsText();
            break;
          default:
            text?.open(name, attributes);
        }
      },
      close(name) {
        if (DRAWING.test(name)) {
          drawings -= 1;
          return;
        }
        if (drawings > 0) return;
        switch (name) {
          case 'table:table':
            sheet = null;
            break;
          case 'table:table-row':
            if (sheet !== null) endRow(sheet, { cells, hidden: isRowHidden }, rowRepeats);
            break;
          case 'table:table-cell':
          case 'table:covered-table-cell': {
            if (cell === null || text === null || sheet === null) break;
            const copies = repeats(cell['table:number-columns-repeated']);
            const read = odsCell(cell, text.value(), dayZero);
            if (read !== undefined) {
              if (column + copies > LAST_COLUMN) throw new SpreadsheetFault('damaged', CONTENT);
              count.add(copies, CONTENT);
              cells.length = column;
              for (let copy = 0; copy < copies; copy += 1) cells.push(read);
            }
            addMerged(sheet, cell, column);
            column += copies;
            cell = null;
            text = null;
            break;
          }
          default:
            text?.close(name);
        }
      },
      text(piece) {
        if (drawings === 0) text?.text(piece);
      },
    },
    { signal },
  );
  return sheets.map(({ name, hidden, rows, merged }) => ({ name, hidden, rows, merged }));
}

/** Text boxes, shapes, pictures and charts hang on a cell or a sheet; what they say is not in the table. */
const DRAWING = /^(?:draw|dr3d):|^table:shapes$/u;
/** How a row says that a filter hides it, or a person. */
const HIDDEN_ROWS: ReadonlySet<string> = new Set(['filter', 'collapse']);

function endRow(sheet: OpenSheet, { cells, hidden }: Pick<SheetRow, 'cells' | 'hidden'>, count: number): void {
  const first = sheet.row + 1;
  sheet.row += count;
  if (cells.length === 0) return;
  // A row that holds something and is repeated to the end of the sheet is a bomb, or a program's formatting gone wrong.
  if (sheet.row > LAST_ROW || count > LAST_ROW / 10) throw new SpreadsheetFault('tooBig', CONTENT);
  for (let copy = 0; copy < count; copy += 1)
    sheet.rows.push({ number: first + copy, cells, ...(hidden ? { hidden } : {}) });
}

function addMerged(sheet: OpenSheet, attributes: Attributes, column: number): void {
  const columns = repeats(attributes['table:number-columns-spanned']);
  const rows = repeats(attributes['table:number-rows-spanned']);
  if (columns === 1 && rows === 1) return;
  const firstRow = sheet.row + 1;
  sheet.merged.push({ firstRow, lastRow: firstRow + rows - 1, firstColumn: column, lastColumn: column + columns - 1 });
}

function repeats(attribute: string | undefined): number {
  const count = Number(attribute ?? '1');
  if (!Number.isInteger(count) || count < 1) throw new SpreadsheetFault('damaged', CONTENT);
  return count;
}
