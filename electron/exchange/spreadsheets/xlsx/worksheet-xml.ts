import { assertNever } from '../../../../shared/assert-never.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { cellName, columnLetters } from '../cells/cell-name.ts';
import { XML_HEAD, xmlAttribute, xmlText } from '../xml/xml-text.ts';
import { dateToSerial } from './serial-days.ts';
import { escapedString } from './string-escapes.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { CellStyle, DraftCell, DraftColumn, DraftRow, DraftRule, DraftSheet } from './workbook-draft.ts';

/** In points. */
const LINE_HEIGHT = 15;

/** The last row that a rule may speak of. */
const LAST_ROW = 1_048_576;

/** One sheet as its part of the file, piece by piece. The styles of its cells are known to `styles` once the last was taken. */
export function* worksheetXml(sheet: DraftSheet, styles: StyleSheet): Generator<string> {
  const { columns, head, protection, rules } = sheet;
  yield XML_HEAD;
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield viewXml(head !== null);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columnsXml(columns, protection?.rows === true, styles);
  yield '<sheetData>';
  const letters: string[] = [];
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    for (let column = letters.length; column < row.cells.length; column += 1) letters.push(columnLetters(column));
    yield rowXml(row, number, letters, styles);
  }
  yield '</sheetData>';
  if (protection !== null) yield protectionXml(protection.rows);
  if (head !== null) yield `<autoFilter ref="${filterRange(sheet)}"/>`;
  yield rulesXml(rules);
  yield '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>';
  yield `<pageSetup paperSize="${sheet.paper === 'A3' ? 8 : 9}" orientation="landscape" fitToHeight="0"/>`;
  yield '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>';
}

/** The cells that the filter of a sheet with a head speaks of. */
export function filterRange({ columns, head }: DraftSheet): string {
  return `A1:${cellName(columns.length - 1, 1 + Math.max(1, head?.rowCount ?? 0))}`;
}

function viewXml(hasHead: boolean): string {
  const pane = hasHead
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : '';
  return `<sheetViews><sheetView workbookViewId="0"${hasHead ? '' : ' showGridLines="0"'}>${pane}</sheetView></sheetViews>`;
}

/** A row with one locked cell, however far to the right, cannot be deleted. */
const BEYOND: CellStyle = { look: 'body', format: 'text', unlocked: true, shaded: false };
const LAST_COLUMN = 16_384;

function columnsXml(columns: readonly DraftColumn[], isOpen: boolean, styles: StyleSheet): string {
  const items = columns.map(({ width, hidden, style }, index) => {
    const place = index + 1;
    return `<col min="${place}" max="${place}" width="${width}" style="${styles.numberOf(style)}"${hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  if (isOpen)
    items.push(`<col min="${columns.length + 1}" max="${LAST_COLUMN}" width="9" style="${styles.numberOf(BEYOND)}"/>`);
  return items.length === 0 ? '' : `<cols>${items.join('')}</cols>`;
}

function rowXml(
  { cells, lines = 1, fixed = false }: DraftRow,
  number: number,
  letters: readonly string[],
  styles: StyleSheet,
): string {
  const height = lines === 1 ? '' : ` ht="${lines * LINE_HEIGHT}"${fixed ? ' customHeight="1"' : ''}`;
  let xml = `<row r="${number}"${height}>`;
  for (const [column, cell] of cells.entries()) xml += cellXml(cell, `${letters[column]}${number}`, styles);
  return `${xml}</row>`;
}

function cellXml({ value, style }: DraftCell, name: string, styles: StyleSheet): string {
  const open = `<c r="${name}" s="${styles.numberOf(style)}"`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'string') return `${open}${inlineText(value)}`;
  if ('hundredths' in value) return `${open}><v>${value.hundredths / 100}</v></c>`;
  if ('integer' in value) return `${open}><v>${value.integer}</v></c>`;
  const serial = dateToSerial(value.date);
  return serial === null
    ? `${open}${inlineText(formatDate(isoDate.parse(value.date)))}`
    : `${open}><v>${serial}</v></c>`;
}

const inlineText = (text: string): string =>
  ` t="inlineStr"><is><t xml:space="preserve">${xmlText(escapedString(text))}</t></is></c>`;

/** Locked cells stay as they are; all that changes only how the sheet looks is allowed. */
function protectionXml(rows: boolean): string {
  const allowed = [
    'formatCells',
    'formatColumns',
    'formatRows',
    'autoFilter',
    ...(rows ? ['insertRows', 'deleteRows', 'sort'] : []),
  ];
  return `<sheetProtection sheet="1" objects="1" scenarios="1" ${allowed.map((what) => `${what}="0"`).join(' ')}/>`;
}

function rulesXml(rules: readonly DraftRule[]): string {
  if (rules.length === 0) return '';
  const items = rules.map((rule) => {
    const letters = columnLetters(rule.column);
    const common = `allowBlank="1" showErrorMessage="1" errorTitle="Valore non ammesso" error="${xmlAttribute(rule.message)}" sqref="${letters}2:${letters}${LAST_ROW}"`;
    switch (rule.kind) {
      case 'list':
        return `<dataValidation type="list" ${common}><formula1>${xmlText(rule.source)}</formula1></dataValidation>`;
      case 'date':
        return `<dataValidation type="date" operator="greaterThan" ${common}><formula1>1</formula1></dataValidation>`;
      case 'number':
        return `<dataValidation type="decimal" operator="between" ${common}><formula1>${rule.least}</formula1><formula2>${rule.most}</formula2></dataValidation>`;
      default:
        return assertNever(rule);
    }
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
