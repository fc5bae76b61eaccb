import { formatDate } from '../../../../shared/format/dates.ts';
import { formatHundredths } from '../../../../shared/format/numbers.ts';
import { hundredths, isoDate } from '../../../../shared/schemas/primitives.ts';
import { paragraphs } from '../../open-document/paragraphs.ts';
import { NAMESPACE, writeOpenDocument } from '../../open-document/write-open-document.ts';
import { dateToSerial } from '../xlsx/serial-days.ts';
import { escapedString } from '../xlsx/string-escapes.ts';
import type { DraftCell, DraftColumn, DraftRow, DraftSheet, WorkbookDraft } from '../xlsx/workbook-draft.ts';
import { filterRange } from '../xlsx/worksheet-xml.ts';
import { XML_HEAD, xmlAttribute, xmlText } from '../xml/xml-text.ts';
import { automaticStyles, cellStyleName, columnStyleName, rowStyleName, sheetStyle } from './ods-workbook-styles.ts';

const FONT_NAMESPACE = `xmlns:svg="${NAMESPACE}:svg-compatible:1.0"`;
const ROOT = `xmlns:office="${NAMESPACE}:office:1.0" xmlns:style="${NAMESPACE}:style:1.0" xmlns:text="${NAMESPACE}:text:1.0" xmlns:table="${NAMESPACE}:table:1.0" xmlns:fo="${NAMESPACE}:xsl-fo-compatible:1.0" xmlns:number="${NAMESPACE}:datastyle:1.0" xmlns:meta="${NAMESPACE}:meta:1.0" xmlns:config="${NAMESPACE}:config:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ${FONT_NAMESPACE} office:version="1.3"`;
const FONTS =
  '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri" style:font-family-generic="swiss"/></office:font-face-decls>';

/**
 * The bytes of a workbook as OpenDocument, with the looks, the heads in sight, the filters and the pages that it has as `.xlsx`; what may be typed
 * in its cells is not kept within bounds. The same draft gives the same bytes.
 */
export function writeOdsWorkbook(draft: WorkbookDraft): Promise<Buffer> {
  return writeOpenDocument('spreadsheet', [
    ['meta.xml', meta(draft)],
    ['settings.xml', settings(draft.sheets)],
    ['styles.xml', pages()],
    ['content.xml', content(draft.sheets)],
  ]);
}

function meta({ title, creator, createdAt }: WorkbookDraft): string {
  const moment = createdAt.replace('Z', '');
  return `${XML_HEAD}<office:document-meta ${ROOT}><office:meta><meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date><dc:title>${xmlText(title)}</dc:title><meta:initial-creator>${xmlText(creator)}</meta:initial-creator></office:meta></office:document-meta>`;
}

/** The heads that stay in sight, as the view of each sheet says it. */
function settings(sheets: readonly DraftSheet[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const views = sheets.flatMap(({ name, head }) =>
    head === null
      ? []
      : [
          `<config:config-item-map-entry config:name="${xmlAttribute(name)}">${[
            item('HorizontalSplitMode', 'short', 0),
            item('VerticalSplitMode', 'short', 2),
            item('VerticalSplitPosition', 'int', 1),
            item('ActiveSplitRange', 'short', 2),
            item('PositionBottom', 'int', 1),
          ].join('')}</config:config-item-map-entry>`,
        ],
  );
  const shown = sheets.find(({ visibility }) => visibility === 'visible')?.name ?? '';
  return `${XML_HEAD}<office:document-settings ${ROOT} xmlns:ooo="http://openoffice.org/2004/office"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named>${item('ActiveTable', 'string', xmlText(shown))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

/** Lying pages of both sizes, as wide as the sheet, with its name and the number of the page at the foot. */
function pages(): string {
  const sizes = [
    ['A4', '29.7cm', '21cm'],
    ['A3', '42cm', '29.7cm'],
  ] as const;
  const layouts = sizes.map(
    ([name, width, height]) =>
      `<style:page-layout style:name="p${name}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="landscape" fo:margin-top="1.2cm" fo:margin-bottom="0.8cm" fo:margin-left="1cm" fo:margin-right="1cm" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="0.75cm" fo:margin-left="0cm" fo:margin-right="0cm" fo:margin-top="0.25cm"/></style:footer-style></style:page-layout>`,
  );
  const masters = sizes.map(
    ([name]) =>
      `<style:master-page style:name="${name}" style:page-layout-name="p${name}"><style:header style:display="false"/><style:footer><style:region-left><text:p><text:sheet-name>-</text:sheet-name></text:p></style:region-left><style:region-right><text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:region-right></style:footer></style:master-page>`,
  );
  return `${XML_HEAD}<office:document-styles ${ROOT}>${FONTS}<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Calibri" fo:font-size="11pt" fo:language="it" fo:country="IT"/></style:default-style></office:styles><office:automatic-styles>${layouts.join('')}</office:automatic-styles><office:master-styles>${masters.join('')}</office:master-styles></office:document-styles>`;
}

/** The sheets, piece by piece: their rows are asked for as they are written. */
function* content(sheets: readonly DraftSheet[]): Generator<string> {
  yield `${XML_HEAD}<office:document-content ${ROOT}>${FONTS}<office:automatic-styles>${automaticStyles(sheets)}</office:automatic-styles><office:body><office:spreadsheet>`;
  for (const sheet of sheets) {
    yield `<table:table table:name="${xmlAttribute(sheet.name)}" table:style-name="${sheetStyle(sheet)}">`;
    for (const { width, style, hidden } of sheet.columns)
      yield `<table:table-column table:style-name="${columnStyleName(width)}" table:default-cell-style-name="${cellStyleName(style)}"${hidden === true ? ' table:visibility="collapse"' : ''}/>`;
    let isHead = sheet.head !== null;
    for (const row of sheet.rows) {
      const xml = rowXml(row, sheet.columns);
      yield isHead ? `<table:table-header-rows>${xml}</table:table-header-rows>` : xml;
      isHead = false;
    }
    yield '</table:table>';
  }
  const filters = sheets.flatMap((sheet, index) => (sheet.head === null ? [] : [filterXml(sheet, index)]));
  yield `<table:database-ranges>${filters.join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

function filterXml(sheet: DraftSheet, index: number): string {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const range = filterRange(sheet)
    .split(':')
    .map((cell) => `${quoted}.${cell}`)
    .join(':');
  return `<table:database-range table:name="__Anonymous_Sheet_DB__${index}" table:target-range-address="${xmlAttribute(range)}" table:display-filter-buttons="true"/>`;
}

function rowXml(row: DraftRow, columns: readonly DraftColumn[]): string {
  const cells = row.cells.map((cell, column) => cellXml(cell, cell.style === columns[column]?.style));
  return `<table:table-row table:style-name="${rowStyleName(row)}">${cells.join('')}</table:table-row>`;
}

/**
 * No spreadsheet runs a cell that says it is a text. What XML cannot hold is written as in OOXML.
 * @param isUsual whether its style is that of the column.
 */
function cellXml({ value, style }: DraftCell, isUsual: boolean): string {
  const open = isUsual ? '<table:table-cell' : `<table:table-cell table:style-name="${cellStyleName(style)}"`;
  if (value === null || value === '') return `${open}/>`;
  const shown = (attributes: string, text: string) =>
    `${open} office:value-type=${attributes}>${paragraphs(text)}</table:table-cell>`;
  if (typeof value === 'string') return shown('"string"', escapedString(value));
  if ('integer' in value) return shown(`"float" office:value="${value.integer}"`, String(value.integer));
  if ('date' in value) {
    const day = formatDate(isoDate.parse(value.date));
    // Days that programs count differently are texts, as in the other format.
    return dateToSerial(value.date) === null
      ? shown('"string"', day)
      : shown(`"date" office:date-value="${value.date}"`, day);
  }
  const text = formatHundredths(hundredths.parse(value.hundredths));
  return shown(`"float" office:value="${value.hundredths / 100}"`, text);
}
