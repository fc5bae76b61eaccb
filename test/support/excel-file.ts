import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Sheet } from '../../electron/exchange/spreadsheets/cells/cell.ts';
import { cellName, rangeNamed } from '../../electron/exchange/spreadsheets/cells/cell-name.ts';
import { readTableFile } from '../../electron/exchange/spreadsheets/read-table-file.ts';
import { dateToSerial } from '../../electron/exchange/spreadsheets/xlsx/serial-days.ts';
import { xmlAttribute, xmlText } from '../../electron/exchange/spreadsheets/xml/xml-text.ts';
import { writeZip } from '../../electron/exchange/zip/write-zip.ts';
import type { IsoDate } from '../../shared/schemas/primitives.ts';
import { inFolder } from './in-folder.ts';

/** What a cell of a test's workbook holds: a shared text, a number, a day, or the XML of a cell from its attributes on. */
export type TestCell = string | number | null | { readonly date: IsoDate } | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merged?: readonly string[];
  /** XML of more rows, after the others. */
  readonly more?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly from1904?: boolean;
  /** Further parts, such as macros. */
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The bytes of a workbook as Excel writes them: texts shared, dates as formatted numbers, blank cells left out. */
export function excelBytes({ sheets, from1904 = false, parts = {} }: TestWorkbook): Promise<Buffer> {
  const strings = new Map<string, number>();
  const worksheets = sheets.map((sheet) => worksheet(sheet, strings));
  const texts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets, from1904),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `/xl/worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(worksheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    'xl/sharedStrings.xml': sharedStrings(strings),
    ...parts,
  };
  return writeZip(Object.entries(texts).map(([name, text]) => ({ name, content: Buffer.from(text) })));
}

/** Reads a workbook to write it again otherwise. */
export async function testSheets(bytes: Uint8Array): Promise<TestSheet[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'letto.xlsx');
    writeFileSync(path, bytes);
    const file = await readTableFile(path);
    if (file.kind !== 'sheets') throw new Error('No sheets');
    return file.sheets.map(testSheet);
  });
}

/** The sheets with one cell otherwise, named as `Fasi!F12`. */
export function withCell(sheets: readonly TestSheet[], place: string, value: TestCell): TestSheet[] {
  const [name = '', cell = ''] = place.split('!');
  const range = rangeNamed(cell);
  if (range === null) throw new Error(`No cell ${place}`);
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = Array.from({ length: Math.max(sheet.rows.length, range.firstRow) }, (_, index) => [
      ...(sheet.rows[index] ?? []),
    ]);
    const row = rows[range.firstRow - 1] ?? [];
    while (row.length <= range.firstColumn) row.push(null);
    row[range.firstColumn] = value;
    return { ...sheet, rows };
  });
}

function testSheet({ name, hidden, rows }: Sheet): TestSheet {
  const last = rows.at(-1)?.number ?? 0;
  const byNumber = new Map(rows.map(({ number, cells }) => [number, cells]));
  const numbered = Array.from({ length: last }, (_, index) => Array.from(byNumber.get(index + 1) ?? [], testCell));
  return { name, hidden, rows: numbered };
}

function testCell(cell: Cell | undefined): TestCell {
  if (cell?.kind === 'text') return cell.text;
  if (cell?.kind === 'number') return cell.number;
  return cell?.kind === 'date' ? { date: cell.date } : null;
}

function workbook(sheets: readonly TestSheet[], from1904: boolean): string {
  const entries = sheets.map(({ name, hidden }, index) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${entries.join('')}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function worksheet({ rows, merged = [], more = '' }: TestSheet, strings: Map<string, number>): string {
  const items = rows.map((cells, index) => {
    const xml = cells.map((cell, column) => cellXml(cell, cellName(column, index + 1), strings)).join('');
    return `<row r="${index + 1}" spans="1:9">${xml}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${items.join('')}${more}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: TestCell, name: string, strings: Map<string, number>): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    if ('xml' in cell) return `<c r="${name}" ${cell.xml}</c>`;
    return `<c r="${name}" s="1"><v>${dateToSerial(cell.date)}</v></c>`;
  }
  const number = strings.get(cell) ?? strings.size;
  strings.set(cell, number);
  return `<c r="${name}" t="s"><v>${number}</v></c>`;
}

/** Excel marks what XML cannot hold, and sets parts of a text otherwise. */
function sharedStrings(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((text) => {
    const escaped = xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replace(/[\ufffe\uffff]/gu, mark));
    return `<si><r><rPr><b/></rPr><t xml:space="preserve">${escaped}</t></r><rPh sb="0" eb="1"><t>lettura</t></rPh></si>`;
  });
  return `${HEAD}<sst xmlns="${MAIN}">${items.join('')}</sst>`;
}

const mark = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`;
