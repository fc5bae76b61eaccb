import { formatDate } from '../../../../shared/format/dates.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { paragraphs } from '../../open-document/paragraphs.ts';
import { NAMESPACE, writeOpenDocument } from '../../open-document/write-open-document.ts';
import { XML_HEAD, xmlAttribute } from '../xml/xml-text.ts';

/** A cell to write; numbers as XML writes them. */
export type OdsCell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly decimals: 0 | 2 }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

export interface OdsSheet {
  readonly name: string;
  /** Of the columns, in centimetres. */
  readonly widths: readonly number[];
  /** Whether the first row is set as a head. */
  readonly hasHead: boolean;
  readonly rows: Iterable<readonly OdsCell[]>;
}

const ROOT = `xmlns:office="${NAMESPACE}:office:1.0" xmlns:style="${NAMESPACE}:style:1.0" xmlns:text="${NAMESPACE}:text:1.0" xmlns:table="${NAMESPACE}:table:1.0" xmlns:fo="${NAMESPACE}:xsl-fo-compatible:1.0" xmlns:number="${NAMESPACE}:datastyle:1.0" office:version="1.3"`;

/** The bytes of an `.ods` file; the same sheets give the same bytes. */
export function writeOds(sheets: readonly OdsSheet[]): Promise<Buffer> {
  return writeOpenDocument('spreadsheet', [['content.xml', content(sheets)]]);
}

function* content(sheets: readonly OdsSheet[]): Generator<string> {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))];
  const styles = [
    ...widths.map((width) => columnStyle(width)),
    '<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
    '<number:date-style style:name="ND"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
    '<style:style style:name="number" style:family="table-cell" style:data-style-name="N2"/>',
    '<style:style style:name="date" style:family="table-cell" style:data-style-name="ND"/>',
    '<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>',
  ];
  yield `${XML_HEAD}<office:document-content ${ROOT}><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>`;
  for (const sheet of sheets) {
    yield `<table:table table:name="${xmlAttribute(sheet.name)}">`;
    for (const width of sheet.widths) yield `<table:table-column table:style-name="${styleName(width)}"/>`;
    let isHead = sheet.hasHead;
    for (const cells of sheet.rows) {
      yield rowXml(cells, isHead);
      isHead = false;
    }
    yield '</table:table>';
  }
  yield '</office:spreadsheet></office:body></office:document-content>';
}

const styleName = (width: number): string => `w${Math.round(width * 10)}`;
const columnStyle = (width: number): string =>
  `<style:style style:name="${styleName(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`;

function rowXml(cells: readonly OdsCell[], isHead: boolean): string {
  const row = `<table:table-row>${cells.map((cell) => cellXml(cell, isHead)).join('')}</table:table-row>`;
  return isHead ? `<table:table-header-rows>${row}</table:table-header-rows>` : row;
}

function cellXml(cell: OdsCell, isHead: boolean): string {
  if (cell === null) return '<table:table-cell/>';
  const shown = (attributes: string, text: string) =>
    `<table:table-cell ${attributes}>${paragraphs(text)}</table:table-cell>`;
  switch (cell.kind) {
    case 'number': {
      const style = cell.decimals === 2 ? ' table:style-name="number"' : '';
      return shown(`office:value-type="float" office:value="${cell.text}"${style}`, cell.text);
    }
    case 'date': {
      const attributes = `office:value-type="date" office:date-value="${cell.date}" table:style-name="date"`;
      return shown(attributes, formatDate(isoDate.parse(cell.date)));
    }
    case 'boolean':
      return shown(`office:value-type="boolean" office:boolean-value="${cell.value}"`, cell.value ? 'VERO' : 'FALSO');
    default:
      return shown(`office:value-type="string"${isHead ? ' table:style-name="head"' : ''}`, cell.text);
  }
}
