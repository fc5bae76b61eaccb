import { writeZip, type ZipPart } from '../../zip/write-zip.ts';
import { XML_HEAD, xmlAttribute, xmlText } from '../xml/xml-text.ts';
import { StyleSheet } from './style-sheet.ts';
import type { DraftSheet, WorkbookDraft } from './workbook-draft.ts';
import { filterRange, worksheetXml } from './worksheet-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of an `.xlsx` file; the same draft gives the same bytes. */
export function writeXlsx(draft: WorkbookDraft): Promise<Buffer> {
  const { sheets } = draft;
  const styles = new StyleSheet();
  const part = (name: string, text: string): ZipPart => ({ name, content: Buffer.from(text) });
  return writeZip([
    part('[Content_Types].xml', contentTypes(sheets.length)),
    part('_rels/.rels', packageRelations()),
    part('docProps/core.xml', coreProperties(draft)),
    part('xl/workbook.xml', workbookXml(sheets)),
    part('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)),
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: worksheetXml(sheet, styles),
    })),
    // The sheets say which styles there are.
    { name: 'xl/styles.xml', content: stylesXml(styles) },
  ]);
}

function* stylesXml(styles: StyleSheet): Generator<string> {
  yield styles.xml();
}

function contentTypes(sheets: number): string {
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('/xl/workbook.xml', `${TYPES}.sheet.main+xml`),
    override('/xl/styles.xml', `${TYPES}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...numbered(sheets).map((number) => override(`/xl/worksheets/sheet${number}.xml`, `${TYPES}.worksheet+xml`)),
  ].join('')}</Types>`;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

function packageRelations(): string {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${relation('rId1', `${DOCUMENT}/officeDocument`, 'xl/workbook.xml')}${relation('rId2', core, 'docProps/core.xml')}</Relationships>`;
}

function workbookRelations(sheets: number): string {
  return `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${[
    ...numbered(sheets).map((number) =>
      relation(`rId${number}`, `${DOCUMENT}/worksheet`, `worksheets/sheet${number}.xml`),
    ),
    relation(`rId${sheets + 1}`, `${DOCUMENT}/styles`, 'styles.xml'),
  ].join('')}</Relationships>`;
}

function workbookXml(sheets: readonly DraftSheet[]): string {
  const entries = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = sheets.flatMap((sheet, index) => {
    if (sheet.head === null) return [];
    const quoted = xmlText(`'${sheet.name.replaceAll("'", "''")}'`);
    const range = filterRange(sheet).replace(/[A-Z]+|\d+/gu, '$$$&');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
    ];
  });
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>${defined}</workbook>`;
}

function coreProperties({ title, creator, createdAt }: WorkbookDraft): string {
  const moment = (element: string) => `<dcterms:${element} xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:${element}>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
